using Plumbline.Server.Access;
using Plumbline.Storage.Audits;
using Plumbline.Workshop.Files;

namespace Plumbline.Server.Pages.Living;

/// <summary>What is worth knowing about a back and its exercises, and what the words mean; and the way to all pages that are not needed every day.</summary>
internal static class LearningPages
{
    /// <summary>Adds the pages.</summary>
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPage("/my/more", () => Page.Of<MorePage>()).For(AccessRole.Patient);
        routes.MapPage("/my/learn", (Practice practice) => Page.Of<LearnPage>(("World", practice.Catalogue))).For(AccessRole.Patient);
        routes.MapPage("/my/learn/{topic}", (string topic, Practice practice) => practice.Catalogue.Articles.FirstOrDefault(a => a.Facts.Id == topic) is { } found
            ? Page.Of<ArticlePage>(("Article", found.Words))
            : PageFaults.NotFound()).For(AccessRole.Patient);
        routes.MapPage("/my/words", (Practice practice) => Page.Of<GlossaryPage>(("Glossary", practice.Catalogue.Glossary))).For(AccessRole.Patient);
    }
}
