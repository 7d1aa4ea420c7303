using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Face.Accounts.Database.Migrations
{
    /// <summary>The functions of CreditFunctions.sql. The file is part of this migration: a later change of a function is a migration of its own.</summary>
    public partial class CreditFunctions : Migration
    {
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql(EmbeddedSql.Read("CreditFunctions.sql"));
        }

        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("""
                drop function set_remaining_credits, sweep_credits, release_credit, settle_credit, reserve_credit, credit_state
                """);
        }
    }
}
