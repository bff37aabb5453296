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
builder.Services.AddFeatures();

var app = builder.Build();
await app.Services.MigratePortalAsync();
app.UsePortalWeb();
app.MapPortal();

await AccountDeeds.PrepareRolesAsync(app.Services);
await app.PrepareDemonstrationAsync(args);
await app.RunAsync();

/// <summary>The portal. Visible so that tests can start it.</summary>
public partial class Program;
