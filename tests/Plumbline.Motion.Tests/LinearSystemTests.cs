namespace Plumbline.Motion.Tests;

public sealed class LinearSystemTests
{
    [Fact]
    public void Equations_give_back_the_numbers_that_they_were_made_from()
    {
        var dice = new Random(7);
        for (var round = 0; round < 200; round++)
        {
            var n = dice.Next(1, 12);
            var answer = Enumerable.Range(0, n).Select(_ => (dice.NextDouble() * 20) - 10).ToArray();
            var rows = Enumerable.Range(0, n).Select(_ => Enumerable.Range(0, n).Select(_ => dice.NextDouble() - 0.5).ToArray()).ToArray();
            var solved = LinearSystem.Solve([.. rows.Select(row => (double[])[.. row, row.Zip(answer, (a, b) => a * b).Sum()])])!;
            foreach (var (given, found) in answer.Zip(solved)) found.ShouldBe(given, 1e-6);
        }
    }

    [Fact]
    public void Equations_may_stand_in_any_order() => LinearSystem.Solve([[0, 2, 6], [4, 0, 8]]).ShouldBe([2, 3]);

    [Fact]
    public void Equations_that_say_the_same_have_no_answer() => LinearSystem.Solve([[1, 2, 3], [2, 4, 6]]).ShouldBeNull();
}
