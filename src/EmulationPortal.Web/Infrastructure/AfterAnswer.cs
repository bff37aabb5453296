using System.Threading.Channels;

namespace EmulationPortal.Web.Infrastructure;

/// <summary>
/// Work done after the answer has gone out: mail, and whatever must not tell by its duration what was found. It is kept in memory alone, because letters hold secrets
/// that are written down nowhere; what a restart loses is shown as not sent and asked for again.
/// </summary>
public sealed class AfterAnswer(IServiceScopeFactory scopes, IHostApplicationLifetime host, ILogger<AfterAnswer> log) : BackgroundService
{
    /// <summary>How much may wait; more is refused, and logged.</summary>
    public const int Most = 1_000;

    private readonly Channel<Work> waiting = Channel.CreateBounded<Work>(Most);

    private sealed record Work(string Name, Func<IServiceProvider, CancellationToken, Task> Do);

    /// <summary>Takes work to be done soon, in a scope of its own.</summary>
    /// <param name="name">What the log calls it when it fails; holds no secret.</param>
    /// <param name="work">The work.</param>
    /// <param name="wait">How long it waits first.</param>
    public void Do(string name, Func<IServiceProvider, CancellationToken, Task> work, TimeSpan wait = default)
    {
        if (wait > TimeSpan.Zero)
            _ = LaterAsync(name, work, wait);
        else if (!waiting.Writer.TryWrite(new Work(name, work)))
            log.LogError("{Work} was left undone: {Most} others wait.", name, Most);
    }

    private async Task LaterAsync(string name, Func<IServiceProvider, CancellationToken, Task> work, TimeSpan wait)
    {
        await Task.Delay(wait, host.ApplicationStopping).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (!host.ApplicationStopping.IsCancellationRequested)
            Do(name, work);
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await foreach (var work in waiting.Reader.ReadAllAsync(stoppingToken))
        {
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                await work.Do(scope.ServiceProvider, stoppingToken);
            }
            catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
            {
                log.LogError(failure, "{Work} failed.", work.Name);
            }
        }
    }
}
