using Plumbline.Motion.Reading;
using Plumbline.Server.Pages.SigningIn;

namespace Plumbline.Server.Pages;

/// <summary>Refusals and faults told by a page, where a page was asked for.</summary>
internal static class PageFaults
{
    /// <summary>There is nothing here, or nothing for the one who asks.</summary>
    public static IResult NotFound() => Told(StatusCodes.Status404NotFound, "not_found");

    /// <summary>The role does not open it.</summary>
    public static IResult Forbidden() => Told(StatusCodes.Status403Forbidden, "forbidden");

    /// <summary>A form came from a page that is not ours.</summary>
    public static IResult OtherSite() => Told(StatusCodes.Status400BadRequest, "other_site");

    /// <summary>Something in the address can't be read, or asks for what there is not; the way back is the page without it.</summary>
    public static IResult Refused(HttpContext context, int status, IReadOnlyList<Problem> problems) =>
        Page.Of<FaultPage>(status, ("What", "refused"), ("Problems", problems), ("Afresh", HttpMethods.IsGet(context.Request.Method) && context.Request.QueryString.HasValue ? context.Request.Path.Value : null));

    /// <summary>The same, in the words of the API.</summary>
    public static IResult Refused(HttpContext context, ApiAnswer answer) => Refused(context, answer.Status, answer.Problems);

    /// <summary>The server made a mistake, or its database did.</summary>
    public static IResult Broken(int status) => Told(status, status == StatusCodes.Status500InternalServerError ? "broken" : "away");

    /// <summary>Nobody is signed in: the sign-in page stands where the page would, and leads on to it.</summary>
    public static IResult SignInNeeded(HttpContext context) => Page.Of<SignInPage>(StatusCodes.Status401Unauthorized,
        ("Onward", HttpMethods.IsGet(context.Request.Method) ? Page.Within(context.Request.Path) : null), ("Asked", true));

    private static IResult Told(int status, string what) => Page.Of<FaultPage>(status, ("What", what));
}
