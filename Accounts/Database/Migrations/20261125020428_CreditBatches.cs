using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Face.Accounts.Database.Migrations
{
    /// <summary>Idempotency keys, folded charges, and the functions of CreditBatches.sql, which is part of this migration.</summary>
    public partial class CreditBatches : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropCheckConstraint(
                name: "ck_credit_ledger_kind",
                table: "credit_ledger");

            migrationBuilder.CreateTable(
                name: "idempotent_requests",
                columns: table => new
                {
                    app_id = table.Column<Guid>(type: "uuid", nullable: false),
                    key_hash = table.Column<byte[]>(type: "bytea", nullable: false),
                    request_id = table.Column<Guid>(type: "uuid", nullable: false),
                    fingerprint = table.Column<byte[]>(type: "bytea", nullable: false),
                    expires_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    reply = table.Column<byte[]>(type: "bytea", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_idempotent_requests", x => new { x.app_id, x.key_hash });
                });

            migrationBuilder.CreateIndex(
                name: "ix_credit_ledger_app_id_period",
                table: "credit_ledger",
                columns: new[] { "app_id", "period" },
                unique: true,
                filter: "kind = 'folded'");

            migrationBuilder.CreateIndex(
                name: "ix_credit_ledger_at",
                table: "credit_ledger",
                column: "at",
                filter: "kind = 'charge'");

            migrationBuilder.AddCheckConstraint(
                name: "ck_credit_ledger_kind",
                table: "credit_ledger",
                sql: "kind in ('charge', 'grant', 'folded')");

            migrationBuilder.CreateIndex(
                name: "ix_idempotent_requests_expires_at",
                table: "idempotent_requests",
                column: "expires_at");

            migrationBuilder.Sql(EmbeddedSql.Read("CreditBatches.sql"));
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("""
                drop function claim_idempotency_key, fold_charges, sweep_credits, release_credits, settle_credits, reserve_credits,
                    set_remaining_credits, credit_state
                """);
            migrationBuilder.Sql(EmbeddedSql.Read("CreditFunctions.sql"));

            migrationBuilder.DropTable(
                name: "idempotent_requests");

            migrationBuilder.DropIndex(
                name: "ix_credit_ledger_app_id_period",
                table: "credit_ledger");

            migrationBuilder.DropIndex(
                name: "ix_credit_ledger_at",
                table: "credit_ledger");

            migrationBuilder.DropCheckConstraint(
                name: "ck_credit_ledger_kind",
                table: "credit_ledger");

            migrationBuilder.AddCheckConstraint(
                name: "ck_credit_ledger_kind",
                table: "credit_ledger",
                sql: "kind in ('charge', 'grant')");
        }
    }
}
