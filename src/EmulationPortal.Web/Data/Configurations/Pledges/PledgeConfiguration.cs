using EmulationPortal.Domain.Blocs;
using EmulationPortal.Domain.Documents;
using EmulationPortal.Domain.Organisation;
using EmulationPortal.Domain.Pledges;
using EmulationPortal.Domain.Reports;
using EmulationPortal.Web.Data.Configurations.Reports;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EmulationPortal.Web.Data.Configurations.Pledges;

internal sealed class ProgressConfiguration : IEntityTypeConfiguration<Progress>
{
    public void Configure(EntityTypeBuilder<Progress> builder)
    {
        builder.Property(p => p.Code).HasMaxLength(Target.CodeLength);
        builder.Property(p => p.Words).HasMaxLength(Target.WordsLength);
        builder.Property(p => p.Evidence).HasMaxLength(Progress.EvidenceLength);
        builder.Property(p => p.RecordedBy).HasMaxLength(Account.NameLength);
        builder.HasOne<BlocYear>().WithMany().HasForeignKey(p => p.BlocYearId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Unit>().WithMany().HasForeignKey(p => p.UnitId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<StoredFile>().WithMany().HasForeignKey(p => p.EvidenceFileId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(p => new { p.BlocYearId, p.UnitId, p.Code });
    }
}

internal sealed class PledgeConfiguration : IEntityTypeConfiguration<Pledge>
{
    public void Configure(EntityTypeBuilder<Pledge> builder)
    {
        builder.Property(p => p.Reason).HasMaxLength(Pledge.ReasonLength);
        builder.Property(p => p.Conference).HasMaxLength(Pledge.ConferenceLength);
        builder.Property(p => p.WitnessBody).HasMaxLength(Pledge.BodyLength);
        builder.Property(p => p.WitnessName).HasMaxLength(Pledge.PersonLength);
        builder.Property(p => p.WitnessTitle).HasMaxLength(Pledge.PersonLength);
        builder.Ignore(p => p.StillToSign);
        builder.HasOne<BlocYear>().WithMany().HasForeignKey(p => p.BlocYearId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<IssuedDocument>().WithMany().HasForeignKey(p => p.IssuedDocumentId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(p => p.Texts).WithOne().HasForeignKey(t => t.PledgeId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(p => p.Units).WithOne().HasForeignKey(u => u.PledgeId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(p => p.Targets).WithOne().HasForeignKey(t => t.PledgeId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(p => p.Signatures).WithOne().HasForeignKey(s => s.PledgeId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(p => new { p.BlocYearId, p.Number }).IsUnique();
    }
}

internal sealed class PledgeTextConfiguration : IEntityTypeConfiguration<PledgeText>
{
    public void Configure(EntityTypeBuilder<PledgeText> builder) => builder.IsDrafted();
}

internal sealed class PledgeUnitConfiguration : IEntityTypeConfiguration<PledgeUnit>
{
    public void Configure(EntityTypeBuilder<PledgeUnit> builder)
    {
        builder.Property(u => u.UnitName).HasMaxLength(Unit.NameLength);
        builder.Property(u => u.RoleWord).HasMaxLength(BlocWording.Length);
        builder.Property(u => u.SignerName).HasMaxLength(Pledge.PersonLength);
        builder.Property(u => u.SignerTitle).HasMaxLength(Pledge.PersonLength);
        builder.HasOne<Unit>().WithMany().HasForeignKey(u => u.UnitId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class PledgedTargetConfiguration : IEntityTypeConfiguration<PledgedTarget>
{
    public void Configure(EntityTypeBuilder<PledgedTarget> builder)
    {
        builder.Property(t => t.Code).HasMaxLength(Target.CodeLength);
        builder.Property(t => t.Name).HasMaxLength(Indicator.NameLength);
        builder.Property(t => t.UnitOfMeasure).HasMaxLength(Indicator.UnitLength);
        builder.Property(t => t.Words).HasMaxLength(Target.WordsLength);
        builder.Ignore(t => t.Fact);
        builder.HasOne<Unit>().WithMany().HasForeignKey(t => t.UnitId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class PledgeSignatureConfiguration : IEntityTypeConfiguration<PledgeSignature>
{
    public void Configure(EntityTypeBuilder<PledgeSignature> builder)
    {
        builder.Property(s => s.SignerName).HasMaxLength(Pledge.PersonLength);
        builder.Property(s => s.SignerTitle).HasMaxLength(Pledge.PersonLength);
        builder.Property(s => s.RecordedBy).HasMaxLength(Account.NameLength);
        builder.HasOne<Unit>().WithMany().HasForeignKey(s => s.UnitId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(s => new { s.PledgeId, s.UnitId }).IsUnique();
    }
}
