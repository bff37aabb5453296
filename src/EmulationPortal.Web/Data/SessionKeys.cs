using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace EmulationPortal.Web.Data;

/// <summary>A key that protects session and form cookies. Kept in the database, so that sessions outlive a restart and a second node knows them.</summary>
public sealed class SessionKey
{
    public int Id { get; init; }
    public string Name { get; init; } = "";

    /// <summary>The key ring's own XML.</summary>
    public string Xml { get; init; } = "";
}

/// <summary>Keeps the key ring in the portal's database.</summary>
public sealed class SessionKeys(IServiceScopeFactory scopes) : IXmlRepository, IConfigureOptions<KeyManagementOptions>
{
    /// <inheritdoc/>
    public IReadOnlyCollection<XElement> GetAllElements()
    {
        using var scope = scopes.CreateScope();
        var keys = scope.ServiceProvider.GetRequiredService<PortalDbContext>().SessionKeys.AsNoTracking().Select(k => k.Xml).ToList();
        return keys.ConvertAll(XElement.Parse);
    }

    /// <inheritdoc/>
    public void StoreElement(XElement element, string friendlyName)
    {
        using var scope = scopes.CreateScope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDbContext>();
        db.SessionKeys.Add(new SessionKey { Name = friendlyName, Xml = element.ToString(SaveOptions.DisableFormatting) });
        db.SaveChangesAsync().GetAwaiter().GetResult(); // the framework's interface is synchronous, once in ninety days
    }

    /// <inheritdoc/>
    public void Configure(KeyManagementOptions options) => options.XmlRepository = this;
}
