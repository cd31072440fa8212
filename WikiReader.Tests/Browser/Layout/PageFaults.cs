namespace WikiReader.Tests.Browser.Layout;

/// <summary>Scripts that measure a page as it is shown. Each returns its faults as lines: what is wrong, where, and the text.</summary>
internal static class PageFaults
{
    /// <summary>The most that a page may move while it loads and is read (<see href="https://web.dev/articles/cls">Cumulative Layout Shift</see>).</summary>
    public const double AllowedShift = 0.02;

    /// <summary>Reads the page to its end, in a bounded number of steps, and returns its layout shift. There is no user input, so every shift counts.</summary>
    public const string Shift = """
        async () => {
          let moved = 0;
          const add = list => { for (const shift of list) moved += shift.value; };
          const observer = new PerformanceObserver(list => add(list.getEntries()));
          observer.observe({ type: 'layout-shift', buffered: true });
          const root = document.scrollingElement, step = Math.max(innerHeight, root.scrollHeight / 40);
          for (let y = 0; y < root.scrollHeight; y += step) {
            scrollTo(0, y);
            await new Promise(next => requestAnimationFrame(() => setTimeout(next, 15)));
          }
          await new Promise(next => requestAnimationFrame(() => requestAnimationFrame(next)));
          add(observer.takeRecords());
          scrollTo(0, 0);
          return moved;
        }
        """;

    public const string SidewaysScroll =
        "() => { const root = document.scrollingElement; return root.scrollWidth > root.clientWidth ? [`The page scrolls sideways: ${root.scrollWidth} in ${root.clientWidth}`] : []; }";

    private const string Common = """
        const most = 40, faults = [];
        const nameOf = node => node.localName + [...node.classList].slice(0, 3).map(name => '.' + name).join('');
        const placeOf = node => { const path = []; for (; node && node !== article && path.length < 4; node = node.parentElement) path.unshift(nameOf(node)); return path.join(' > '); };
        const report = (what, node, text) => faults.push(`${what}: ${placeOf(node)} "${text.trim().replace(/\s+/g, ' ').slice(0, 60)}"`);
        const styles = new Map();
        const styleOf = node => { let style = styles.get(node); if (!style) styles.set(node, style = getComputedStyle(node)); return style; };
        // Text that is for screen readers only, or that is not text: formulas are laid out by the browser.
        const hidden = new Map();
        const isHidden = node => {
          if (node === article) return false;
          if (!hidden.has(node)) {
            const style = styleOf(node), box = node.getBoundingClientRect();
            const isClipped = style.position === 'absolute' && (style.clip !== 'auto' || (style.overflow === 'hidden' && (box.width <= 1 || box.height <= 1)));
            hidden.set(node, style.display === 'none' || isClipped || node.localName === 'rp' || node.localName === 'math' || isHidden(node.parentElement));
          }
          return hidden.get(node);
        };
        const texts = [];
        for (const walker = document.createTreeWalker(article, NodeFilter.SHOW_TEXT); walker.nextNode();) {
          const node = walker.currentNode, parent = node.parentElement;
          if (!/[\p{L}\p{N}]/u.test(node.data) || !parent.checkVisibility() || isHidden(parent) || styleOf(parent).visibility !== 'visible' || styleOf(parent).fontSize === '0px') continue;
          texts.push({ node, parent });
        }
        """;

    /// <summary>Text that is clipped, or that is printed over other text.</summary>
    public const string Layout = "article => {" + Common + """
        const all = { left: -Infinity, top: -Infinity, right: Infinity, bottom: Infinity };
        const within = (one, other) => ({ left: Math.max(one.left, other.left), top: Math.max(one.top, other.top), right: Math.min(one.right, other.right), bottom: Math.min(one.bottom, other.bottom) });
        // What can be scrolled to is not clipped, but not shown at present either.
        const clips = new Map([[article, { clip: article.getBoundingClientRect(), shown: all }]]);
        const clipOf = node => {
          if (clips.has(node)) return clips.get(node);
          const outer = clipOf(node.parentElement), style = styleOf(node), overflow = style.overflowX + style.overflowY;
          let found = outer;
          if (style.display !== 'inline' && /auto|scroll/.test(overflow)) found = { clip: all, shown: within(outer.shown, node.getBoundingClientRect()) };
          else if (style.display !== 'inline' && /hidden|clip/.test(overflow)) found = { clip: within(outer.clip, node.getBoundingClientRect()), shown: outer.shown };
          clips.set(node, found);
          return found;
        };
        const boxes = [], range = document.createRange();
        for (const { node, parent } of texts) {
          range.selectNodeContents(node);
          for (const box of range.getClientRects()) {
            if (box.width < 2 || box.height < 2) continue;
            // The box of a font is higher than its letters.
            const inner = { left: box.left + 1, right: box.right - 1, top: box.top + box.height * 0.3, bottom: box.bottom - box.height * 0.3, node, parent };
            const { clip, shown } = clipOf(parent);
            if (faults.length < most && (inner.left < clip.left - 1 || inner.right > clip.right + 1 || inner.top < clip.top - 1 || inner.bottom > clip.bottom + 1)) report('Clipped', parent, node.data);
            if (inner.left < shown.left || inner.right > shown.right || inner.top < shown.top || inner.bottom > shown.bottom) continue;
            // What stays in view while the page scrolls has a ground of its own.
            if (!parent.closest('[style*="position:absolute"], .od, ruby, .wr-actions-stay')) boxes.push(inner);
          }
        }
        boxes.sort((one, other) => one.top - other.top);
        let open = [];
        for (const box of boxes) {
          open = open.filter(other => other.bottom > box.top + 1);
          for (const other of open) {
            if (other.node === box.node || faults.length >= most) continue;
            if (Math.min(box.right, other.right) - Math.max(box.left, other.left) > 3 && Math.min(box.bottom, other.bottom) - box.top > 2)
              report(`Over "${other.node.data.trim().slice(0, 40)}" in ${placeOf(other.parent)}`, box.parent, box.node.data);
          }
          open.push(box);
        }
        return faults;
        }
        """;

    /// <summary>
    /// Text without sufficient contrast (WCAG 2.2): 4.5:1, or 3:1 where the page chose both ink and ground. Text on a picture or a gradient is not
    /// measured.
    /// </summary>
    public const string Contrast = "article => {" + Common + """
        const parts = color => { const numbers = color.match(/-?[\d.]+/g).map(Number); return color.startsWith('color(srgb') ? [...numbers.slice(0, 3).map(c => c * 255), numbers[3]] : numbers; };
        const probe = article.appendChild(document.createElement('i'));
        const own = new Set();
        for (const scheme of ['', 'light', 'dark']) for (const name of ['paper', 'paper-raised', 'ink', 'ink-quiet', 'accent', 'visited', 'missing', 'mark']) {
          probe.style.colorScheme = scheme;
          probe.style.color = `var(--${name})`;
          own.add(getComputedStyle(probe).color);
        }
        probe.remove();
        const grounds = new Map([[null, null]]);
        const groundOf = node => {
          if (!grounds.has(node)) {
            const style = styleOf(node), [r, g, b, a = 1] = parts(style.backgroundColor);
            if (style.backgroundImage !== 'none' && !node.classList.contains('wr-scroll')) grounds.set(node, null);
            else if (a === 1) grounds.set(node, { rgb: [r, g, b], isOwn: own.has(style.backgroundColor) });
            else if (a === 0) grounds.set(node, groundOf(node.parentElement));
            else {
              const below = groundOf(node.parentElement);
              grounds.set(node, below && { rgb: [r, g, b].map((c, i) => c * a + below.rgb[i] * (1 - a)), isOwn: false });
            }
          }
          return grounds.get(node);
        };
        const luminance = rgb => rgb.slice(0, 3).map(c => c / 255).map(c => c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4).reduce((sum, c, i) => sum + c * [0.2126, 0.7152, 0.0722][i], 0);
        const seen = new Set();
        for (const { node, parent } of texts) {
          const ground = groundOf(parent), ink = styleOf(parent).color;
          const [r, g, b, a = 1] = parts(ink);
          if (!ground || a === 0) continue;
          const [one, other] = [luminance([r, g, b].map((c, i) => c * a + ground.rgb[i] * (1 - a))), luminance(ground.rgb)];
          const ratio = (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
          if (ratio >= (own.has(ink) || ground.isOwn ? 4.5 : 3) - 0.01) continue;
          const what = `Contrast ${ratio.toFixed(1)} of ${ink} on rgb(${ground.rgb.map(Math.round).join(', ')})`;
          if (faults.length < most && !seen.has(what + nameOf(parent))) report(what, parent, node.data);
          seen.add(what + nameOf(parent));
        }
        return faults;
        }
        """;
}
