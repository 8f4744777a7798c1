using Plumbline.Exercises.Catalogues;

namespace Plumbline.Exercises.Lint;

/// <summary>Where a fact of an exercise or an article stands.</summary>
internal static class InFiles
{
    extension(CatalogueExercise exercise)
    {
        /// <summary>A place in <c>exercise.json</c>.</summary>
        public string InFacts(string path) => $"exercises/{exercise.Id}/exercise.json: $.{path}";

        /// <summary>A place in <c>movement.json</c>.</summary>
        public string InMovement(string path) => $"exercises/{exercise.Id}/movement.json: $.{path}";

        /// <summary>A place in the words.</summary>
        public string InWords(string path) => $"exercises/{exercise.Id}/words/{exercise.Words.Language}.json: $.{path}";
    }

    extension(CatalogueArticle article)
    {
        /// <summary>A place in <c>article.json</c>.</summary>
        public string InFacts(string path) => $"education/{article.Facts.Id}/article.json: $.{path}";
    }
}
