namespace WikiReader.Tests.Infrastructure;

/// <summary>A test with a signed-in visitor.</summary>
public abstract class SignedInTest(ReaderApplication application) : IAsyncLifetime
{
    protected ReaderApplication Application { get; } = application;

    protected Visitor Reader { get; } = application.NewVisitor();

    public virtual Task InitializeAsync() => Reader.SignInAsync();

    public Task DisposeAsync()
    {
        Reader.Dispose();
        return Task.CompletedTask;
    }
}
