using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using Plumbline.Motion;
using Plumbline.Motion.Reading;

namespace Plumbline.Server.Hosting;

/// <summary>The shapes of values that our JSON writes in its own way, and of a refusal.</summary>
internal static class OpenApiShapes
{
    /// <summary>A refusal.</summary>
    public static OpenApiResponse Problems { get; } = new()
    {
        Description = "A refusal: all problems at once. 401 nobody is signed in, 403 the role may not, 404 nothing here for the caller, 409 the episode does not allow it now, 412 something was written since, 422 it can't be so, 429 too many requests, 503 the database does not answer.",
        Content = new Dictionary<string, OpenApiMediaType>
        {
            ["application/problem+json"] = new()
            {
                Schema = new OpenApiSchema
                {
                    Type = JsonSchemaType.Object,
                    Required = new HashSet<string> { "status", "title", "code", "problems" },
                    Properties = new Dictionary<string, IOpenApiSchema>
                    {
                        ["status"] = new OpenApiSchema { Type = JsonSchemaType.Integer },
                        ["title"] = new OpenApiSchema { Type = JsonSchemaType.String, Description = "The first problem, to be shown." },
                        ["code"] = new OpenApiSchema { Type = JsonSchemaType.String, Description = "The first problem's code. Codes are permanent." },
                        ["problems"] = new OpenApiSchema { Type = JsonSchemaType.Array, Items = Problem() },
                    },
                },
            },
        },
    };

    /// <summary>Describes a value that our JSON writes in its own way: a list, a range, seconds, metres.</summary>
    public static async Task Describe(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken cancel)
    {
        var type = context.JsonTypeInfo.Type;
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (type == typeof(TimeSpan)) (schema.Type, schema.Pattern, schema.Format, schema.Description) = (JsonSchemaType.Number, null, null, "seconds");
        if (type == typeof(Length)) (schema.Type, schema.Properties, schema.Description) = (JsonSchemaType.Number, null, "metres");
        if (!type.IsGenericType) return;
        if (type.GetGenericTypeDefinition() is var kind && kind != typeof(Seq<>) && kind != typeof(Range<>)) return;
        schema.Type = JsonSchemaType.Array;
        schema.Properties = null;
        schema.Items = await context.GetOrCreateSchemaAsync(type.GetGenericArguments()[0], cancellationToken: cancel);
        if (kind == typeof(Range<>)) (schema.MinItems, schema.MaxItems, schema.Description) = (2, 2, "[least, most]");
    }

    private static OpenApiSchema Problem() => new()
    {
        Type = JsonSchemaType.Object,
        Required = new HashSet<string> { "code", "path", "message" },
        Properties = new Dictionary<string, IOpenApiSchema>
        {
            ["code"] = new OpenApiSchema { Type = JsonSchemaType.String },
            ["path"] = new OpenApiSchema { Type = JsonSchemaType.String, Description = "Where, as in $.items[2].dose." },
            ["message"] = new OpenApiSchema { Type = JsonSchemaType.String, Description = "What is wrong and what to do." },
        },
    };
}
