namespace Face.Accounts.Mail;

/// <summary>One message of plain text to one address.</summary>
internal sealed record Letter(string To, string Subject, string Text);
