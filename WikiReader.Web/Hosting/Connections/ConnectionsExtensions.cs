using System.IO.Pipelines;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Connections.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;
using Microsoft.Extensions.Options;

namespace WikiReader.Web.Hosting.Connections;

internal static class ConnectionsExtensions
{
    // Kestrel's default. UnsentResponses demands more of HTTP/1.1; this rate is for the flow control of HTTP/2.
    private const double MinBytesPerSecond = 240;

    /// <summary>Bounds the resources of connections; see <see cref="ConnectionLimits"/>.</summary>
    public static WebApplicationBuilder AddConnections(this WebApplicationBuilder builder)
    {
        builder.WebHost.UseSockets();
        builder.Services.AddSingleton<UnsentResponses>();
        builder.Services.AddOptions<SocketTransportOptions>().Configure<IOptions<ConnectionLimits>>((sockets, limits) =>
        {
            sockets.MaxReadBufferSize = limits.Value.MaxReadAhead;
            // 0 schedules socket callbacks directly on the thread pool: Kestrel's queues take a twentieth of the time of a short page.
            sockets.IOQueueCount = 0;
            sockets.CreateBoundListenSocket = endpoint =>
            {
                // Accepted sockets inherit the size.
                var socket = SocketTransportOptions.CreateDefaultBoundListenSocket(endpoint);
                socket.SendBufferSize = limits.Value.SocketBuffer;
                return socket;
            };
        });
        builder.Services.AddOptions<KestrelServerOptions>().Configure<IOptions<ConnectionLimits>, UnsentResponses>((kestrel, limits, unsent) =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxConcurrentConnections = limits.Value.MaxConnections;
            kestrel.Limits.MaxRequestBodySize = limits.Value.MaxRequestBody;
            kestrel.Limits.MinResponseDataRate = new MinDataRate(MinBytesPerSecond, 2 * limits.Value.SendTimeout);
            kestrel.ConfigureEndpointDefaults(endpoint => endpoint.Use(next => connection => SendAsync(connection, next, unsent, limits.Value)));
        });
        return builder;
    }

    private static async Task SendAsync(ConnectionContext connection, ConnectionDelegate next, UnsentResponses unsent, ConnectionLimits limits)
    {
        if (connection.Features.Get<IConnectionSocketFeature>()?.Socket is not { } socket)
        {
            await next(connection);
            return;
        }

        var transport = connection.Transport;
        var writer = new SocketWriter(connection, socket, unsent, limits.MaxUnsentPerConnection);
        connection.Transport = new Duplex(transport.Input, writer);
        try
        {
            await next(connection);
        }
        finally
        {
            await writer.FinishAsync();
            connection.Transport = transport;
        }
    }

    private sealed record Duplex(PipeReader Input, PipeWriter Output) : IDuplexPipe;
}
