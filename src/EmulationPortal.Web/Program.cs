using EmulationPortal.Web;
using EmulationPortal.Web.Authorization;
using EmulationPortal.Web.Data;
using EmulationPortal.Web.Data.Demo;
using EmulationPortal.Web.Features;
using EmulationPortal.Web.Infrastructure;

var builder = WebApplication.CreateBuilder(args);
builder.AddPortalLogging();
builder.Services.AddPortalData(builder.Configuration);
builder.Services.AddPortalAccounts(builder.Environment);
builder.Services.AddPortalWeb();
builder.Services.AddPortalRateLimits(builder.Configuration);
builder.Services.AddFeatures();

var app = builder.Build();
await app.ResetDemonstrationAsync(args);
await app.Services.MigratePortalAsync();
await AccountDeeds.PrepareRolesAsync(app.Services);
await app.Services.LoadLegalTextsAsync();
await app.Services.LoadAwardsAsync();
if (await app.CreateAdministratorAsync(args) is { } made)
    return made;
if (await app.VerifyAuditAsync(args) is { } verified)
    return verified;
await app.PrepareDemonstrationAsync(RoomDeedsSetup.Rooms);

app.UsePortalWeb();
app.MapPortal();
await app.RunAsync();
return 0;

/// <summary>The portal. Visible so that tests can start it.</summary>
public partial class Program;
