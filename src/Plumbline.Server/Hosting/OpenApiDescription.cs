using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Infrastructure;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using Plumbline.Motion.Reading;
using Plumbline.Server.Desks;

namespace Plumbline.Server.Hosting;

/// <summary>The description of the API in OpenAPI 3.1, made from the endpoints themselves.</summary>
internal static class OpenApiDescription
{
    private const string Document = "v1";
    private const string Prefix = "api/v1/";
    private const string Token = "token";
    private const string Problems = "problems";

    /// <summary>Adds what describes the API.</summary>
    public static void AddApiDescription(this IServiceCollection services)
    {
        services.ConfigureHttpJsonOptions(json =>
        {
            var options = json.SerializerOptions;
            options.PropertyNamingPolicy = JsonRules.Options.PropertyNamingPolicy;
            options.DefaultIgnoreCondition = JsonRules.Options.DefaultIgnoreCondition;
            options.NumberHandling = JsonRules.Options.NumberHandling;
            options.RespectNullableAnnotations = true;
            foreach (var converter in JsonRules.Options.Converters) options.Converters.Add(converter);
        });
        services.AddOpenApi(Document, options =>
        {
            options.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1;
            options.ShouldInclude = described => described.RelativePath?.StartsWith(Prefix, StringComparison.Ordinal) == true && described.ActionDescriptor.EndpointMetadata.OfType<IEndpointNameMetadata>().Any();
            // Forms that only have their feature for a name.
            options.CreateSchemaReferenceId = shape => OpenApiOptions.CreateDefaultSchemaReferenceId(shape) is var id && id == "Form" ? shape.Type.DeclaringType!.Name + id : id;
            options.AddDocumentTransformer((document, _, _) => Describe(document));
            options.AddOperationTransformer((operation, context, _) => Describe(operation, context));
            options.AddSchemaTransformer(OpenApiShapes.Describe);
        });
    }

    /// <summary>Adds the endpoint.</summary>
    public static void MapApiDescription(this IEndpointRouteBuilder routes) => routes.MapOpenApi("/api/{documentName}/openapi.json").AllowAnonymous();

    private static Task Describe(OpenApiDocument document)
    {
        document.Info = new()
        {
            Title = "Plumbline",
            Version = Document,
            Description = "Spine-conditioning programmes: from intake to outcome. Refusals are problem details that tell all problems at once, each with a permanent code, the place and what to do. "
                + "An episode's ETag goes back as If-None-Match, or as If-Match with a decision. What a person tells has an id of its own and counts once however often it arrives.",
            License = new() { Name = "Apache-2.0", Identifier = "Apache-2.0" },
        };
        document.Servers = [new() { Url = "/" }];
        document.Components ??= new();
        document.Components.SecuritySchemes = new Dictionary<string, IOpenApiSecurityScheme>
        {
            [Token] = new OpenApiSecurityScheme { Type = SecuritySchemeType.Http, Scheme = "bearer", Description = "The token of a sign-in, or of a patient's device. A browser has it as a cookie." },
        };
        document.Components.Responses = new Dictionary<string, IOpenApiResponse> { [Problems] = OpenApiShapes.Problems };
        document.Tags = document.Paths.Keys.Select(TagOf).Distinct().Order(StringComparer.Ordinal).Select(tag => new OpenApiTag { Name = tag }).ToHashSet();
        foreach (var (path, item) in document.Paths)
        {
            foreach (var operation in item.Operations!.Values)
            {
                operation.Tags = new HashSet<OpenApiTagReference> { new(TagOf(path), document) };
                if (operation.Extensions?.ContainsKey("x-roles") == true) operation.Security = [new() { [new(Token, document)] = [] }];
                operation.Responses!["default"] = new OpenApiResponseReference(Problems, document);
            }
        }

        return Task.CompletedTask;
    }

    private static Task Describe(OpenApiOperation operation, OpenApiOperationTransformerContext context)
    {
        var metadata = context.Description.ActionDescriptor.EndpointMetadata;
        var name = metadata.OfType<IEndpointNameMetadata>().Last().EndpointName;
        operation.OperationId = name;
        operation.Summary = $"{char.ToUpperInvariant(name[0])}{name[1..].Replace('-', ' ')}.";
        var roles = metadata.OfType<AuthorizationPolicy>().SelectMany(p => p.Requirements).OfType<RolesAuthorizationRequirement>().SelectMany(r => r.AllowedRoles).Distinct().ToList();
        if (!metadata.OfType<IAllowAnonymous>().Any())
        {
            operation.Extensions ??= new Dictionary<string, IOpenApiExtension>();
            operation.Extensions["x-roles"] = new JsonNodeExtension(new JsonArray([.. (roles.Count > 0 ? roles : ["every worker, also one who still has to set up the second factor"]).Select(r => JsonValue.Create(r))]));
        }

        if (!metadata.OfType<IProducesResponseTypeMetadata>().Any())
            operation.Responses = new() { ["2XX"] = new OpenApiResponse { Description = "What was asked for, or what there is now.", Content = new Dictionary<string, OpenApiMediaType> { ["application/json"] = new() } } };
        if (metadata.OfType<DecisionMetadata>().Any())
            operation.Parameters = [.. operation.Parameters ?? [], Header("If-Match", "The ETag that was seen; what changed since refuses the decision.", null), Header("Idempotency-Key", "A random UUID: sent again, the decision counts once.", "uuid")];
        return Task.CompletedTask;
    }

    private static OpenApiParameter Header(string name, string description, string? format) =>
        new() { Name = name, In = ParameterLocation.Header, Description = description, Schema = new OpenApiSchema { Type = JsonSchemaType.String, Format = format } };

    // What is about one person is told by what it is about, the rest by its first word.
    private static string TagOf(string path) => path.Split('/', StringSplitOptions.RemoveEmptyEntries)[2..] is var parts && parts is ["people", "{person}", var about, ..] ? about : parts[0];
}
