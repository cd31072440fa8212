using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace WikiReader.Bench.Plain;

/// <summary>MVC finds only controllers that are public.</summary>
public sealed class PlainController(PlainPages pages) : Controller
{
    [HttpGet("/signin")]
    public async Task<IActionResult> SignInReaderAsync()
    {
        var identity = new ClaimsIdentity([new Claim(ClaimTypes.Name, "Reader")], CookieAuthenticationDefaults.AuthenticationScheme);
        await HttpContext.SignInAsync(new ClaimsPrincipal(identity));
        return NoContent();
    }

    [Authorize]
    [HttpGet("/{name}")]
    public IActionResult Article(string name) => pages.Find(name) is { } body ? View("/Views/Plain/Article.cshtml", body) : NotFound();
}
