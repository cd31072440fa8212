using System.Net;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.ViewEngines;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using WikiReader.Tests.Infrastructure;

namespace WikiReader.Tests.Hosting;

/// <summary>Whichever part of the application fails, an error page is served.</summary>
public sealed class ErrorPageTests
{
    private static readonly Dictionary<string, Action<IServiceCollection>> Parts = new()
    {
        ["authentication"] = services => services.Replace(ServiceDescriptor.Singleton<IAuthenticationService, FailingAuthentication>()),
        ["the layout"] = services => services.Replace(ServiceDescriptor.Singleton<IFileVersionProvider, FailingVersions>()),
        ["the view engine"] = services => services.Replace(ServiceDescriptor.Singleton<ICompositeViewEngine, FailingViewEngine>()),
        ["the key ring"] = services => services.Replace(ServiceDescriptor.Singleton<IDataProtectionProvider, FailingKeys>()),
        ["forms"] = services => services.Replace(ServiceDescriptor.Singleton<IAntiforgery, FailingAntiforgery>()),
    };

    [Theory]
    [InlineData("authentication", "/", 500)]
    [InlineData("authentication", "/nowhere", 500)]
    [InlineData("authentication", "/wikipedia/en/wiki/Earth", 500)]
    [InlineData("the layout", "/", 500)]
    [InlineData("the layout", "/nowhere", 500)]
    [InlineData("the view engine", "/", 500)]
    [InlineData("the view engine", "/account", 500)]
    [InlineData("the key ring", "/", 503)]
    [InlineData("the key ring", "/wikipedia/en/wiki/Earth", 503)]
    public async Task A_failing_part_yields_an_error_page_that_depends_on_none_of_them(string part, string address, int status)
    {
        await using var application = await ReaderApplication.StartAsync(services: Parts[part]);
        using var visitor = application.NewVisitor();
        var response = await visitor.GetAsync(address);
        response.StatusCode.ShouldBe((HttpStatusCode)status);
        var page = await Page.ReadAsync(response);
        page.Message.ShouldBe(status == 500 ? "error" : "not-ready");
        page.Heading.ShouldNotBeEmpty();
        page.Document.QuerySelectorAll("link, script, img, form").ShouldBeEmpty();
        response.Headers.GetValues("Content-Security-Policy").ShouldHaveSingleItem().ShouldContain("default-src 'none'");
        response.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
        response.Headers.GetValues("Referrer-Policy").ShouldBe(["same-origin"]);
        response.Headers.CacheControl!.NoStore.ShouldBeTrue();
        response.Content.Headers.ContentType!.ToString().ShouldBe("text/html; charset=utf-8");
    }

    [Fact]
    public async Task A_failing_antiforgery_service_yields_the_same_error_page()
    {
        await using var application = await ReaderApplication.StartAsync(services: Parts["forms"]);
        using var reader = application.NewVisitor();
        await reader.SignInAsync();
        var page = await reader.OpenAsync("/account");
        page.Status.ShouldBe(HttpStatusCode.InternalServerError);
        page.Message.ShouldBe("error");
        reader.SessionCookie.ShouldNotBeNull();
    }

    [Fact]
    public async Task A_JSON_client_gets_problem_details()
    {
        await using var application = await ReaderApplication.StartAsync(services: Parts["authentication"]);
        using var visitor = application.NewVisitor();
        var response = await visitor.GetAsync("/", ("Accept", "application/json"));
        response.StatusCode.ShouldBe(HttpStatusCode.InternalServerError);
        response.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        using var problem = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
        problem.RootElement.GetProperty("status").GetInt32().ShouldBe(500);
        problem.RootElement.GetProperty("title").GetString().ShouldNotBeNullOrEmpty();
    }

    private sealed class FailingAuthentication : IAuthenticationService
    {
        public Task<AuthenticateResult> AuthenticateAsync(HttpContext context, string? scheme) => throw new TimeoutException();

        public Task ChallengeAsync(HttpContext context, string? scheme, AuthenticationProperties? properties) => throw new TimeoutException();

        public Task ForbidAsync(HttpContext context, string? scheme, AuthenticationProperties? properties) => throw new TimeoutException();

        public Task SignInAsync(HttpContext context, string? scheme, System.Security.Claims.ClaimsPrincipal principal, AuthenticationProperties? properties) => throw new TimeoutException();

        public Task SignOutAsync(HttpContext context, string? scheme, AuthenticationProperties? properties) => throw new TimeoutException();
    }

    private sealed class FailingVersions : IFileVersionProvider
    {
        public string AddFileVersionToPath(PathString requestPathBase, string path) => throw new IOException();
    }

    private sealed class FailingViewEngine : ICompositeViewEngine
    {
        public IReadOnlyList<IViewEngine> ViewEngines => throw new InvalidOperationException();

        public ViewEngineResult FindView(Microsoft.AspNetCore.Mvc.ActionContext context, string viewName, bool isMainPage) => throw new InvalidOperationException();

        public ViewEngineResult GetView(string? executingFilePath, string viewPath, bool isMainPage) => throw new InvalidOperationException();
    }

    private sealed class FailingKeys : IDataProtectionProvider, IDataProtector
    {
        public IDataProtector CreateProtector(string purpose) => this;

        public byte[] Protect(byte[] plaintext) => throw new CryptographicException();

        public byte[] Unprotect(byte[] protectedData) => throw new CryptographicException();
    }

    private sealed class FailingAntiforgery : IAntiforgery
    {
        public AntiforgeryTokenSet GetAndStoreTokens(HttpContext httpContext) => throw new CryptographicException();

        public AntiforgeryTokenSet GetTokens(HttpContext httpContext) => throw new CryptographicException();

        public Task<bool> IsRequestValidAsync(HttpContext httpContext) => throw new CryptographicException();

        public void SetCookieTokenAndHeader(HttpContext httpContext) => throw new CryptographicException();

        public Task ValidateRequestAsync(HttpContext httpContext) => throw new CryptographicException();
    }
}
