using EmulationPortal.Domain.Blocs;
using EmulationPortal.Domain.Documents;
using EmulationPortal.Domain.Organisation;
using EmulationPortal.Domain.Scoring;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EmulationPortal.Web.Data.Configurations.Scoring;

internal sealed class ScorecardConfiguration : IEntityTypeConfiguration<Scorecard>
{
    public void Configure(EntityTypeBuilder<Scorecard> builder)
    {
        builder.Property(c => c.SignerName).HasMaxLength(Scorecard.SignerLength);
        builder.Property(c => c.SignerTitle).HasMaxLength(Scorecard.SignerLength);
        builder.Property(c => c.ReturnReason).HasMaxLength(Scorecard.ReasonLength);
        builder.HasOne<ScoringRound>().WithMany().HasForeignKey(c => c.RoundId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<BlocYear>().WithMany().HasForeignKey(c => c.BlocYearId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Unit>().WithMany().HasForeignKey(c => c.UnitId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<CriteriaSheet>().WithMany().HasForeignKey(c => c.SheetId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<StoredFile>().WithMany().HasForeignKey(c => c.ScanFileId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(c => c.Lines).WithOne().HasForeignKey(l => l.CardId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(c => c.Changes).WithOne().HasForeignKey(c => c.CardId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(c => c.Evidence).WithOne().HasForeignKey(e => e.CardId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(c => c.Explanations).WithOne().HasForeignKey(e => e.CardId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(c => new { c.RoundId, c.UnitId }).IsUnique();
    }
}

internal sealed class ScoreLineConfiguration : IEntityTypeConfiguration<ScoreLine>
{
    public void Configure(EntityTypeBuilder<ScoreLine> builder)
    {
        builder.ComplexProperty(l => l.Self, LineValueColumns.Configure);
        builder.ComplexProperty(l => l.Agreed, LineValueColumns.Configure);
        builder.ComplexProperty(l => l.Appraised, LineValueColumns.Configure);
        builder.Property(l => l.Note).HasMaxLength(ScoreChange.ReasonLength);
        builder.Property(l => l.LineVersion).IsConcurrencyToken();
        builder.Property(l => l.WrittenBy).HasMaxLength(Account.NameLength);
        builder.HasIndex(l => new { l.CardId, l.CriterionKey }).IsUnique();
    }
}

internal sealed class ScoreChangeConfiguration : IEntityTypeConfiguration<ScoreChange>
{
    public void Configure(EntityTypeBuilder<ScoreChange> builder)
    {
        builder.ComplexProperty(c => c.Before, LineValueColumns.Configure);
        builder.ComplexProperty(c => c.After, LineValueColumns.Configure);
        builder.Property(c => c.Reason).HasMaxLength(ScoreChange.ReasonLength);
        builder.Property(c => c.By).HasMaxLength(Account.NameLength);
        builder.Property(c => c.Capacity).HasMaxLength(AuditEntry.CapacityLength);
    }
}

internal sealed class EvidenceConfiguration : IEntityTypeConfiguration<Evidence>
{
    public void Configure(EntityTypeBuilder<Evidence> builder)
    {
        builder.Property(e => e.Title).HasMaxLength(Evidence.TitleLength);
        builder.Property(e => e.Address).HasMaxLength(Evidence.AddressLength);
        builder.Property(e => e.GivenBy).HasMaxLength(Account.NameLength);
        builder.HasOne<StoredFile>().WithMany().HasForeignKey(e => e.FileId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(e => e.Uses).WithOne().HasForeignKey(u => u.EvidenceId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class EvidenceUseConfiguration : IEntityTypeConfiguration<EvidenceUse>
{
    public void Configure(EntityTypeBuilder<EvidenceUse> builder) => builder.HasIndex(u => new { u.EvidenceId, u.CriterionKey }).IsUnique();
}

internal sealed class ExplanationConfiguration : IEntityTypeConfiguration<Explanation>
{
    public void Configure(EntityTypeBuilder<Explanation> builder)
    {
        builder.Property(e => e.Text).HasMaxLength(Explanation.Longest);
        builder.Property(e => e.Answer).HasMaxLength(Explanation.Longest);
        builder.Property(e => e.By).HasMaxLength(Account.NameLength);
        builder.Property(e => e.AnsweredBy).HasMaxLength(Account.NameLength);
    }
}

internal sealed class CrossCheckConfiguration : IEntityTypeConfiguration<CrossCheck>
{
    public void Configure(EntityTypeBuilder<CrossCheck> builder)
    {
        builder.Property(c => c.SubmittedBy).HasMaxLength(Account.NameLength);
        builder.HasOne<ScoringRound>().WithMany().HasForeignKey(c => c.RoundId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Unit>().WithMany().HasForeignKey(c => c.CheckerUnitId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Unit>().WithMany().HasForeignKey(c => c.CheckedUnitId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(c => c.Lines).WithOne().HasForeignKey(l => l.CrossCheckId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(c => new { c.RoundId, c.CheckerUnitId, c.CheckedUnitId }).IsUnique();
    }
}

internal sealed class CrossCheckLineConfiguration : IEntityTypeConfiguration<CrossCheckLine>
{
    public void Configure(EntityTypeBuilder<CrossCheckLine> builder)
    {
        builder.ComplexProperty(l => l.Value, LineValueColumns.Configure);
        builder.Property(l => l.Note).HasMaxLength(CrossCheck.NoteLength);
        builder.Property(l => l.LineVersion).IsConcurrencyToken();
        builder.Property(l => l.WrittenBy).HasMaxLength(Account.NameLength);
        builder.HasIndex(l => new { l.CrossCheckId, l.CriterionKey }).IsUnique();
    }
}

internal static class LineValueColumns
{
    /// <summary>What was entered: state, figure, level.</summary>
    public static void Configure(ComplexPropertyBuilder<LineValue> value) => value.Property(v => v.Level).HasMaxLength(LineValue.LevelLength);
}
