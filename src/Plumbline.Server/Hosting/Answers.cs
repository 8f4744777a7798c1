using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Mvc;
using Plumbline.Motion.Reading;
using Plumbline.Storage;

namespace Plumbline.Server.Hosting;

/// <summary>Answers of the API: values in our JSON, refusals as problem details with our permanent codes.</summary>
internal static class Answers
{
    /// <summary>A value.</summary>
    public static IResult Of<T>(T value, int status = StatusCodes.Status200OK) => Written(Write(value), status);

    /// <summary>A value as it is written.</summary>
    public static string Write<T>(T value) => JsonSerializer.Serialize(value, JsonRules.OneLine);

    /// <summary>A value that is written already.</summary>
    public static IResult Written(string json, int status = StatusCodes.Status200OK) => Results.Text(json, "application/json", statusCode: status);

    /// <summary>Every problem of what could not be read.</summary>
    public static IResult Refused<T>(Read<T> read) => Problems(StatusCodes.Status422UnprocessableEntity, read.Problems);

    /// <summary>One problem.</summary>
    public static IResult Problem(int status, string code, string path, string message) => Problems(status, [new(code, path, message)]);

    /// <summary>There is nothing here for the caller; whether it is somebody else's is not told.</summary>
    public static IResult NotFound() => Problem(StatusCodes.Status404NotFound, "PLB-NOT-FOUND", "request", "There is nothing here for you. Check the address.");

    /// <summary>Several problems.</summary>
    public static IResult Problems(int status, IReadOnlyCollection<Problem> problems)
    {
        var details = new ProblemDetails { Status = status, Title = problems.First().Message, Type = "about:blank" };
        details.Extensions["code"] = problems.First().Code;
        details.Extensions["problems"] = Listed(problems);
        return Results.Problem(details);
    }

    /// <summary>Problems inside an answer that is no refusal.</summary>
    public static JsonArray Listed(IEnumerable<Problem> problems) => new([.. problems.Select(p => new JsonObject { ["code"] = p.Code, ["path"] = p.Path, ["message"] = p.Message })]);

    /// <summary>What a failure of the database is answered with.</summary>
    public static IResult Of(StorageException e) => e.Fault switch
    {
        StorageFault.Unavailable => Problem(StatusCodes.Status503ServiceUnavailable, "PLB-STORAGE-AWAY", "server", "The database does not answer just now. Nothing of what you sent is lost if you send it again in a moment."),
        StorageFault.Full => Problem(StatusCodes.Status507InsufficientStorage, "PLB-STORAGE-FULL", "server", "The server's disk is full; nothing was stored. Tell whoever runs the server."),
        StorageFault.Corrupt or StorageFault.Schema => Problem(StatusCodes.Status503ServiceUnavailable, "PLB-STORAGE-DAMAGED", "server", "The server can't read its database. Tell whoever runs the server."),
    };
}
