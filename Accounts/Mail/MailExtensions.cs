using Microsoft.Extensions.Options;

namespace Face.Accounts.Mail;

/// <summary>Registration of mail.</summary>
internal static class MailExtensions
{
    /// <summary>The mailbox and what empties it: SMTP where a server is configured, else the log.</summary>
    public static IHostApplicationBuilder AddMail(this IHostApplicationBuilder builder)
    {
        builder.Services.AddOptions<MailOptions>().BindConfiguration("Mail").ValidateDataAnnotations().ValidateOnStart();
        builder.Services.AddSingleton<Mailbox>();
        builder.Services.AddSingleton<IMailTransport>(services => services.GetRequiredService<IOptions<MailOptions>>().Value.Host is null
            ? ActivatorUtilities.CreateInstance<LogTransport>(services)
            : ActivatorUtilities.CreateInstance<SmtpTransport>(services));
        builder.Services.AddHostedService<MailDelivery>();
        return builder;
    }
}
