using System.Collections.Concurrent;
using System.Net;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;

namespace WikiReader.Tests.Infrastructure;

/// <summary>The sandbox's API behind TLS, as Wikimedia has it: with HTTP/2 for clients that speak it, and with connections that can be closed.</summary>
internal sealed class TlsWiki : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly X509Certificate2 _certificate = TestCertificate.Create();
    private readonly HttpClient _sandbox = new(new SocketsHttpHandler { AllowAutoRedirect = false });
    private readonly ConcurrentDictionary<ConnectionContext, bool> _open = new();
    private readonly ConcurrentQueue<ReceivedRequest> _requests = new();
    private int _accepted;

    private TlsWiki(HttpProtocols protocols)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseKestrelHttpsConfiguration().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0, listen =>
        {
            listen.Protocols = protocols;
            listen.UseHttps(_certificate);
            listen.Use(next => connection => CountAsync(connection, next));
        }));
        _app = builder.Build();
        _app.Run(RespondAsync);
    }

    /// <summary>The address of the sandbox, which exists only after the application that uses this wiki has started.</summary>
    public Uri? Sandbox { get; set; }

    public string Endpoint => $"{_app.Services.GetRequiredService<IServer>().Features.GetRequiredFeature<IServerAddressesFeature>().Addresses.First()}/core/v1/{{project}}/{{language}}";

    /// <summary>Connections since the start whose TLS handshake succeeded.</summary>
    public int Accepted => Volatile.Read(ref _accepted);

    public int Open => _open.Count;

    public IReadOnlyList<ReceivedRequest> Requests => [.. _requests];

    public static async Task<TlsWiki> StartAsync(HttpProtocols protocols = HttpProtocols.Http1AndHttp2)
    {
        var wiki = new TlsWiki(protocols);
        await wiki._app.StartAsync();
        return wiki;
    }

    /// <summary>Starts an application that reads this wiki and trusts its certificate.</summary>
    public async Task<ReaderApplication> StartReaderAsync(TimeProvider time)
    {
        var reader = await ReaderApplication.StartAsync(
            time: time,
            services: services => services.AddHttpClient("Wikimedia").ConfigurePrimaryHttpMessageHandler((handler, _) =>
                ((SocketsHttpHandler)handler).SslOptions.RemoteCertificateValidationCallback = (_, certificate, _, _) => _certificate.Equals(certificate)),
            settings: [("Wikimedia:ApiEndpoint", Endpoint), ("Wikimedia:Contact", "operator@example.org")]);
        Sandbox = reader.Sandbox.Url;
        return reader;
    }

    /// <summary>Closes all connections, as a server does with idle ones.</summary>
    public void CloseConnections()
    {
        foreach (var connection in _open.Keys) connection.Abort();
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
        _sandbox.Dispose();
        _certificate.Dispose();
    }

    private async Task CountAsync(ConnectionContext connection, ConnectionDelegate next)
    {
        Interlocked.Increment(ref _accepted);
        _open[connection] = true;
        try
        {
            await next(connection);
        }
        finally
        {
            _open.TryRemove(connection, out _);
        }
    }

    private async Task RespondAsync(HttpContext context)
    {
        var received = context.Request;
        _requests.Enqueue(new ReceivedRequest(
            received.Method, received.Path.Value!, received.Protocol, context.Connection.Id, received.Headers.ToDictionary(header => header.Key, header => header.Value.ToString())));
        if (Sandbox is null || HttpMethods.IsHead(received.Method)) return;
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(Sandbox, received.Path.Value + received.QueryString));
        request.Headers.TryAddWithoutValidation("Authorization", received.Headers.Authorization.ToString());
        using var response = await _sandbox.SendAsync(request, context.RequestAborted);
        context.Response.StatusCode = (int)response.StatusCode;
        foreach (var (name, values) in response.Content.Headers.Concat(response.Headers))
        {
            if (name is not ("Transfer-Encoding" or "Connection")) context.Response.Headers[name] = values.ToArray();
        }

        await response.Content.CopyToAsync(context.Response.Body, context.RequestAborted);
    }
}

/// <param name="Connection">The connection on which it arrived.</param>
internal sealed record ReceivedRequest(string Method, string Path, string Protocol, string Connection, IReadOnlyDictionary<string, string> Headers);
