using Plumbline.Server.Pages.Ahead;
using Plumbline.Server.Pages.Living;
using Plumbline.Server.Pages.SigningIn;
using Plumbline.Server.Pages.Workspace;
using Plumbline.Server.Pages.Workspace.Persons;
using Plumbline.Server.Pages.Workspace.Plans;
using Plumbline.Server.Pages.Workspace.Premises;
using Plumbline.Server.Pages.Workspace.Sheets;
using Plumbline.Server.Pages.Workspace.Shelves;
using Plumbline.Workshop.Files;

namespace Plumbline.Server.Pages;

/// <summary>All pages: a table of contents.</summary>
internal static class SitePages
{
    /// <summary>Adds what rendering needs.</summary>
    public static void AddPages(this IServiceCollection services)
    {
        services.AddRazorComponents();
        services.AddSingleton(Words.English);
        services.AddSingleton(SourceTitles.Read().Require());
    }

    /// <summary>Adds the pages.</summary>
    public static void Map(IEndpointRouteBuilder routes)
    {
        SiteFiles.Map(routes);
        SignInPages.Map(routes);
        CaseloadPages.Map(routes);
        PersonPages.Map(routes);
        IntakePages.Map(routes);
        ProposalPages.Map(routes);
        LockPages.Map(routes);
        ProgressPages.Map(routes);
        QuestionnairePages.Map(routes);
        JournalPages.Map(routes);
        MessagePages.Map(routes);
        RecordPages.Map(routes);
        LibraryPages.Map(routes);
        PlanPages.Map(routes);
        ChoosingPages.Map(routes);
        ShellPages.Map(routes);
        SheetPages.Map(routes);
        SettingsPages.Map(routes);
        WorkerPages.Map(routes);
        AuditPages.Map(routes);
        ImportPages.Map(routes);
        RequestPages.Map(routes);
        SetUpPages.Map(routes);
        AheadPages.Map(routes);
        LivingPages.Map(routes);
        OfflinePages.Map(routes);
        MyPlanPages.Map(routes);
        MyProgressPages.Map(routes);
        LearningPages.Map(routes);
        QuestionPages.Map(routes);
        MyMessagePages.Map(routes);
        ReminderPages.Map(routes);
        EntryPages.Map(routes);
        DataPages.Map(routes);
        routes.MapPage("/components", () => Page.Of<ComponentsPage>()).AllowAnonymous();
    }
}
