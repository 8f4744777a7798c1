using Plumbline.Server.Pages.Living;
using Plumbline.Server.Pages.SigningIn;
using Plumbline.Server.Pages.Workspace;

namespace Plumbline.Server.Pages;

/// <summary>All pages: a table of contents.</summary>
internal static class SitePages
{
    /// <summary>Adds what rendering needs.</summary>
    public static void AddPages(this IServiceCollection services)
    {
        services.AddRazorComponents();
        services.AddSingleton(Words.English);
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
        LivingPages.Map(routes);
        OfflinePages.Map(routes);
        routes.MapPage("/components", () => Page.Of<ComponentsPage>()).AllowAnonymous();
    }
}
