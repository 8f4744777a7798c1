using Plumbline.Motion.Reading;
using Plumbline.Server.Access;
using Plumbline.Server.Hosting;
using Plumbline.Storage.Audits;
using Plumbline.Storage.Reminders;

namespace Plumbline.Server.Features;

/// <summary>What a clinic says of reminders.</summary>
internal static class ReminderSettings
{
    private const int FormLimit = 1_000;

    /// <summary>What the owner says.</summary>
    internal sealed record Form
    {
        public required bool IsOn { get; init; }

        public required TimeOnly At { get; init; }
    }

    /// <summary>Adds the endpoints.</summary>
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/clinic/reminders", Find).For(Rules.Readers).WithName("clinic-reminders");
        routes.MapPut("/clinic/reminders", Set).Accepts<Form>("application/json").For(AccessRole.Owner).WithName("set-clinic-reminders");
    }

    private static async Task<IResult> Find(HttpContext context, ClinicReminders clinics) => Shown(await clinics.Of(Caller.Of(context.User).Clinic, context.RequestAborted));

    private static async Task<IResult> Set(HttpContext context, ClinicReminders clinics)
    {
        var read = await context.Request.Value<Form>(FormLimit);
        if (read is not Read<Form>.Success { Value: var form }) return Answers.Refused(read);
        var said = new ClinicReminder(form.IsOn, new(form.At.Hour, form.At.Minute));
        await clinics.Set(Caller.Of(context.User).Clinic, said, context.RequestAborted);
        return Shown(said);
    }

    private static IResult Shown(ClinicReminder said) => Answers.Of(new { is_on = said.IsOn, at = said.At });
}
