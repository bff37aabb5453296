using EmulationPortal.Domain.Blocs;
using EmulationPortal.Domain.Documents;
using EmulationPortal.Domain.Organisation;
using EmulationPortal.Domain.Pledges;
using EmulationPortal.Domain.Reports;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EmulationPortal.Web.Data.Configurations.Pledges;

internal sealed class RegistrationRoundConfiguration : IEntityTypeConfiguration<RegistrationRound>
{
    public void Configure(EntityTypeBuilder<RegistrationRound> builder)
    {
        builder.HasOne<BlocYear>().WithMany().HasForeignKey(r => r.BlocYearId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(r => r.Targets).WithOne().HasForeignKey(t => t.RoundId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(r => r.BlocYearId).IsUnique();
    }
}

internal sealed class CommonTargetConfiguration : IEntityTypeConfiguration<CommonTarget>
{
    public void Configure(EntityTypeBuilder<CommonTarget> builder)
    {
        builder.Property(t => t.Code).HasMaxLength(Target.CodeLength);
        builder.Property(t => t.Name).HasMaxLength(Indicator.NameLength);
        builder.Property(t => t.UnitOfMeasure).HasMaxLength(Indicator.UnitLength);
        builder.Property(t => t.BlocWords).HasMaxLength(Target.WordsLength);
        builder.Ignore(t => t.OfBloc);
    }
}

internal sealed class EmulationRegistrationConfiguration : IEntityTypeConfiguration<EmulationRegistration>
{
    public void Configure(EntityTypeBuilder<EmulationRegistration> builder)
    {
        builder.Property(r => r.SignerName).HasMaxLength(EmulationRegistration.SignerLength);
        builder.Property(r => r.SignerTitle).HasMaxLength(EmulationRegistration.SignerLength);
        builder.Property(r => r.ReturnReason).HasMaxLength(EmulationRegistration.ReasonLength);
        builder.HasOne<BlocYear>().WithMany().HasForeignKey(r => r.BlocYearId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Unit>().WithMany().HasForeignKey(r => r.UnitId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<StoredFile>().WithMany().HasForeignKey(r => r.ScanFileId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<IssuedDocument>().WithMany().HasForeignKey(r => r.IssuedDocumentId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(r => r.Titles).WithOne().HasForeignKey(t => t.RegistrationId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(r => r.Targets).WithOne().HasForeignKey(t => t.RegistrationId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(r => r.Events).WithOne().HasForeignKey(e => e.RegistrationId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(r => new { r.BlocYearId, r.UnitId }).IsUnique();
    }
}

internal sealed class RegisteredTitleConfiguration : IEntityTypeConfiguration<RegisteredTitle>
{
    public void Configure(EntityTypeBuilder<RegisteredTitle> builder)
    {
        builder.Property(t => t.Code).HasMaxLength(EmulationTitle.CodeLength);
        builder.Ignore(t => t.Title);
        builder.IsLine();
    }
}

internal sealed class TargetConfiguration : IEntityTypeConfiguration<Target>
{
    public void Configure(EntityTypeBuilder<Target> builder)
    {
        builder.Property(t => t.Code).HasMaxLength(Target.CodeLength);
        builder.Property(t => t.Name).HasMaxLength(Indicator.NameLength);
        builder.Property(t => t.UnitOfMeasure).HasMaxLength(Indicator.UnitLength);
        builder.Property(t => t.Words).HasMaxLength(Target.WordsLength);
        builder.IsLine();
    }
}

internal sealed class RegistrationEventConfiguration : IEntityTypeConfiguration<RegistrationEvent>
{
    public void Configure(EntityTypeBuilder<RegistrationEvent> builder)
    {
        builder.Property(e => e.PersonName).HasMaxLength(RegistrationEvent.NameLength);
        builder.Property(e => e.Capacity).HasMaxLength(RegistrationEvent.CapacityLength);
        builder.Property(e => e.Remark).HasMaxLength(EmulationRegistration.ReasonLength);
    }
}

internal static class RegistrationLineConfiguration
{
    /// <summary>A line is compared by its own version when saved.</summary>
    public static void IsLine<T>(this EntityTypeBuilder<T> builder) where T : RegistrationLine
    {
        builder.Property(l => l.LineVersion).IsConcurrencyToken();
        builder.Property(l => l.WrittenBy).HasMaxLength(Account.NameLength);
        builder.Ignore(l => l.Entry);
        builder.Ignore(l => l.Label);
    }
}
