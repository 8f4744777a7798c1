using Plumbline.Storage.Postgres;

namespace Plumbline.Storage.Tests.Postgres;

public class PostgresStatementTests
{
    [Theory]
    [InlineData("select 1", "select 1", new string[0])]
    [InlineData("select * from t where a = @a and b > @after and c = @a", "select * from t where a = $1 and b > $2 and c = $1", new[] { "a", "after" })]
    [InlineData("insert into t values ('@a ''@b''', @c, @Episode)", "insert into t values ('@a ''@b''', $1, $2)", new[] { "c", "Episode" })]
    [InlineData("select @clinic::text || @person::text, id = any(@ids)", "select $1::text || $2::text, id = any($3)", new[] { "clinic", "person", "ids" })]
    public void Names_become_numbers_in_the_order_in_which_they_are_first_said(string sql, string text, string[] names)
    {
        var statement = PostgresStatement.Of(sql);
        statement.Text.ShouldBe(text);
        statement.Names.ShouldBe(names);
        PostgresStatement.Of(sql).ShouldBeSameAs(statement);
    }
}
