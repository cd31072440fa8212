using Microsoft.Extensions.Options;
using StackExchange.Redis;

namespace WikiReader.Web.Redis;

/// <summary>The Redis that replicas share.</summary>
public sealed class RedisOptions
{
    public const string SectionName = "Redis";

    /// <summary>
    /// In the format of StackExchange.Redis (<see href="https://stackexchange.github.io/StackExchange.Redis/Configuration"/>). Null or empty if
    /// this is the only process.
    /// </summary>
    public string? ConnectionString { get; set; }

    internal sealed class Validator : IValidateOptions<RedisOptions>
    {
        public ValidateOptionsResult Validate(string? name, RedisOptions options)
        {
            if (options.ConnectionString is not { Length: > 0 } connection) return ValidateOptionsResult.Success;
            try
            {
                return ConfigurationOptions.Parse(connection).EndPoints.Count > 0
                    ? ValidateOptionsResult.Success
                    : ValidateOptionsResult.Fail("Redis:ConnectionString names no host.");
            }
            catch (ArgumentException)
            {
                // The exception's message may quote a part of a password.
                return ValidateOptionsResult.Fail("Redis:ConnectionString cannot be read: it is a host and a port, and options of StackExchange.Redis, separated by commas.");
            }
        }
    }
}
