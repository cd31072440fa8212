namespace WikiReader.Tests.Browser.ReaderMode;

/// <summary>A script that compares the words that an article shows with those that Readability keeps of its page.</summary>
/// <remarks>
/// The words of an article are all that can be seen in its element once its boxes are open: text, tables, captions, formulas and notes. Not counted,
/// since it is navigation, or about the page and not about its subject:
/// <list type="bullet">
/// <item>navigation boxes, sidebars, boxes of sister projects and portals, lines such as "Main article: …", and any other box most of whose letters are links;</item>
/// <item>notices and error messages for editors;</item>
/// <item>what its wiki does not print.</item>
/// </list>
/// </remarks>
internal static class ArticleWords
{
    /// <summary>Returns the shares and what was lost. Needs Readability in the page.</summary>
    public const string Compare = """
        article => {
          const beside = `[role=navigation], .navbox, .vertical-navbox, .sidebar, .hatnote, .rellink, .sieheauch, .hauptartikel, .disambig-see-also, .navigation-not-searchable,
            .bandeau-container, .bandeau-portail, .side-box, .sisterlinks, .sistersitebox, .sisterproject, .metadata, .messagebox, .cs1-visible-error, .noprint, annotation`;
          for (const box of article.querySelectorAll('details')) box.open = true;
          const lettersIn = elements => elements.reduce((sum, element) => sum + element.textContent.replace(/\s+/g, '').length, 0);
          const navigation = new Set([...article.querySelectorAll('div, table')].filter(box => lettersIn([...box.querySelectorAll('a[href]')]) > lettersIn([box]) / 2));
          const isBeside = element => element !== article && (element.matches(beside) || navigation.has(element) || isBeside(element.parentElement));
          const textsOf = root => { const texts = []; for (const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT); walker.nextNode();) texts.push(walker.currentNode); return texts; };
          const wordsOf = text => text.data.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
          const shown = textsOf(article).filter(text => text.parentElement.checkVisibility({ visibilityProperty: true }) && !isBeside(text.parentElement));

          const extracted = new Readability(document.cloneNode(true)).parse();
          const content = document.createElement('div');
          content.innerHTML = extracted?.content ?? '';
          const kept = new Map();
          for (const text of textsOf(content)) for (const word of wordsOf(text)) kept.set(word, (kept.get(word) ?? 0) + 1);

          const placeOf = element => element === article ? '' : `${placeOf(element.parentElement)} ${element.localName}${[...element.classList].map(name => '.' + name).join('')}`;
          let count = 0;
          const lost = new Map();
          for (const text of shown) {
            for (const word of wordsOf(text)) {
              count++;
              const left = kept.get(word) ?? 0;
              if (left > 0) kept.set(word, left - 1);
              else lost.set(placeOf(text.parentElement), [...lost.get(placeOf(text.parentElement)) ?? [], word]);
            }
          }
          const places = [...lost].sort(([, one], [, other]) => other.length - one.length);
          return {
            count, lost: places.reduce((sum, [, words]) => sum + words.length, 0), title: extracted?.title, author: extracted?.byline,
            language: content.querySelector('article, [data-article]')?.lang, direction: content.querySelector('article, [data-article]')?.dir,
            places: places.slice(0, 12).map(([place, words]) => `${words.length} in${place}: ${words.slice(0, 12).join(' ')}`),
          };
        }
        """;
}
