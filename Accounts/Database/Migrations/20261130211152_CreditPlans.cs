using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Face.Accounts.Database.Migrations
{
    /// <summary>
    /// The credit functions find rows by their indexes alone. A connection keeps the plans of its first calls, made when the tables were empty and
    /// reading them whole was cheap, until the tables are next analysed: meanwhile every batch would read all charges that were ever made.
    /// </summary>
    public partial class CreditPlans : Migration
    {
        private static readonly string[] Functions =
            ["reserve_credits", "settle_credits", "release_credits", "sweep_credits", "claim_idempotency_key"];

        private static readonly string[] Detours = ["enable_seqscan", "enable_hashjoin", "enable_mergejoin"];

        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            foreach (var function in Functions)
            {
                migrationBuilder.Sql($"alter function {function} {string.Join(' ', Detours.Select(detour => $"set {detour} = off"))}");
            }
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            foreach (var function in Functions)
            {
                migrationBuilder.Sql($"alter function {function} {string.Join(' ', Detours.Select(detour => $"reset {detour}"))}");
            }
        }
    }
}
