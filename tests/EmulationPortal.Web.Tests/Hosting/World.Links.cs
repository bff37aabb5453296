using System.Text.RegularExpressions;
using EmulationPortal.Domain.Organisation;
using EmulationPortal.Web.Authorization;
using EmulationPortal.Web.Data;

namespace EmulationPortal.Web.Tests.Hosting;

/// <summary>Builders of single-use links.</summary>
public sealed partial class World
{
    /// <summary>The secret that a page or a letter shows in a link.</summary>
    public static string SecretIn(string text)
    {
        var found = Regex.Match(text, @"\?ma=([a-z0-9]+)");
        Assert.True(found.Success, "No link stands there.");
        return found.Groups[1].Value;
    }

    /// <summary>Makes an account without password, and a link for it.</summary>
    public async Task<(TestPerson Person, string Secret)> InvitedAsync()
    {
        var person = await PersonAsync();
        await SaveAsync(db => db.Users.Single(u => u.Id == person.AccountId).PasswordHash = null);
        return (person, await LinkAsync(LinkKind.Invitation, person));
    }

    /// <summary>Makes a link to a person's password.</summary>
    public async Task<string> LinkAsync(LinkKind kind, TestPerson person)
    {
        var secret = SingleUseLinks.NewSecret();
        await SaveAsync(db => db.Add(new SingleUseLink(kind, person.AccountId, SingleUseLinks.HashOf(secret), Deed())));
        return secret;
    }

    /// <summary>Makes a link by which a leader approves a thing as it stands.</summary>
    public async Task<string> ApprovalAsync(TestPerson leader, ApprovalSubject subject)
    {
        var secret = SingleUseLinks.NewSecret();
        await SaveAsync(db => db.Add(SingleUseLink.ForApproval(leader.AccountId, subject, SingleUseLinks.HashOf(secret), Deed() with { PersonName = "Cán bộ Soạn Thảo" })));
        return secret;
    }
}
