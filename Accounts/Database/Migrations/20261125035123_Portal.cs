using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Face.Accounts.Database.Migrations
{
    /// <inheritdoc />
    public partial class Portal : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(
                name: "listed",
                table: "plans",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<bool>(
                name: "needs_approval",
                table: "plans",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "price",
                table: "plans",
                type: "character varying(60)",
                maxLength: 60,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "title",
                table: "plans",
                type: "character varying(60)",
                maxLength: 60,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "deleted_at",
                table: "apps",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "access_failed_count",
                table: "accounts",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "concurrency_stamp",
                table: "accounts",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "is_operator",
                table: "accounts",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "lockout_end",
                table: "accounts",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "password_hash",
                table: "accounts",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "security_stamp",
                table: "accounts",
                type: "text",
                nullable: false,
                defaultValueSql: "gen_random_uuid()::text");

            migrationBuilder.CreateTable(
                name: "activity_batches",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_activity_batches", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "activity_errors",
                columns: table => new
                {
                    request_id = table.Column<Guid>(type: "uuid", nullable: false),
                    app_id = table.Column<Guid>(type: "uuid", nullable: false),
                    code = table.Column<int>(type: "integer", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_activity_errors", x => x.request_id);
                    table.ForeignKey(
                        name: "fk_activity_errors_apps_app_id",
                        column: x => x.app_id,
                        principalTable: "apps",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "activity_hours",
                columns: table => new
                {
                    app_id = table.Column<Guid>(type: "uuid", nullable: false),
                    hour = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    code = table.Column<int>(type: "integer", nullable: false),
                    requests = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_activity_hours", x => new { x.app_id, x.hour, x.code });
                    table.ForeignKey(
                        name: "fk_activity_hours_apps_app_id",
                        column: x => x.app_id,
                        principalTable: "apps",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "plan_requests",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    app_id = table.Column<Guid>(type: "uuid", nullable: false),
                    plan_name = table.Column<string>(type: "character varying(40)", nullable: false),
                    asked_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    state = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    decided_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    answer = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_plan_requests", x => x.id);
                    table.ForeignKey(
                        name: "fk_plan_requests_apps_app_id",
                        column: x => x.app_id,
                        principalTable: "apps",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_plan_requests_plans_plan_name",
                        column: x => x.plan_name,
                        principalTable: "plans",
                        principalColumn: "name",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_audit_log_subject",
                table: "audit_log",
                column: "subject");

            migrationBuilder.CreateIndex(
                name: "ix_activity_batches_at",
                table: "activity_batches",
                column: "at");

            migrationBuilder.CreateIndex(
                name: "ix_activity_errors_app_id_at",
                table: "activity_errors",
                columns: new[] { "app_id", "at" });

            migrationBuilder.CreateIndex(
                name: "ix_activity_hours_hour",
                table: "activity_hours",
                column: "hour");

            migrationBuilder.CreateIndex(
                name: "ix_plan_requests_open",
                table: "plan_requests",
                column: "app_id",
                unique: true,
                filter: "state = 'Open'");

            migrationBuilder.CreateIndex(
                name: "ix_plan_requests_plan_name",
                table: "plan_requests",
                column: "plan_name");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "activity_batches");

            migrationBuilder.DropTable(
                name: "activity_errors");

            migrationBuilder.DropTable(
                name: "activity_hours");

            migrationBuilder.DropTable(
                name: "plan_requests");

            migrationBuilder.DropIndex(
                name: "ix_audit_log_subject",
                table: "audit_log");

            migrationBuilder.DropColumn(
                name: "listed",
                table: "plans");

            migrationBuilder.DropColumn(
                name: "needs_approval",
                table: "plans");

            migrationBuilder.DropColumn(
                name: "price",
                table: "plans");

            migrationBuilder.DropColumn(
                name: "title",
                table: "plans");

            migrationBuilder.DropColumn(
                name: "deleted_at",
                table: "apps");

            migrationBuilder.DropColumn(
                name: "access_failed_count",
                table: "accounts");

            migrationBuilder.DropColumn(
                name: "concurrency_stamp",
                table: "accounts");

            migrationBuilder.DropColumn(
                name: "is_operator",
                table: "accounts");

            migrationBuilder.DropColumn(
                name: "lockout_end",
                table: "accounts");

            migrationBuilder.DropColumn(
                name: "password_hash",
                table: "accounts");

            migrationBuilder.DropColumn(
                name: "security_stamp",
                table: "accounts");
        }
    }
}
