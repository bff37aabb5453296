using EmulationPortal.Domain.Blocs;
using EmulationPortal.Domain.Meetings;
using EmulationPortal.Domain.Organisation;
using EmulationPortal.Domain.Scoring;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EmulationPortal.Web.Data.Configurations.Scoring;

internal sealed class CriteriaSheetConfiguration : IEntityTypeConfiguration<CriteriaSheet>
{
    public void Configure(EntityTypeBuilder<CriteriaSheet> builder)
    {
        builder.Property(s => s.Title).HasMaxLength(CriteriaSheet.TitleLength);
        builder.Property(s => s.FrameSource).HasMaxLength(CriteriaSheet.SourceLength);
        builder.Property(s => s.ChangeReason).HasMaxLength(CriteriaSheet.ReasonLength);
        builder.Property(s => s.AdoptionNote).HasMaxLength(CriteriaSheet.AdoptionNoteLength);
        builder.HasOne<BlocYear>().WithMany().HasForeignKey(s => s.BlocYearId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Meeting>().WithMany().HasForeignKey(s => s.MeetingId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<CriteriaSheet>().WithMany().HasForeignKey(s => s.CopiedFromId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(s => s.Groups).WithOne().HasForeignKey(g => g.SheetId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(s => s.Bands).WithOne().HasForeignKey(b => b.SheetId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(s => s.TieRules).WithOne().HasForeignKey(t => t.SheetId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(s => s.ExclusionCauses).WithOne().HasForeignKey(c => c.SheetId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(s => s.Comments).WithOne().HasForeignKey(c => c.SheetId).OnDelete(DeleteBehavior.Cascade);
        builder.Ignore(s => s.Criteria);
        builder.HasIndex(s => new { s.BlocYearId, s.Number }).IsUnique();
    }
}

internal sealed class CriterionGroupConfiguration : IEntityTypeConfiguration<CriterionGroup>
{
    public void Configure(EntityTypeBuilder<CriterionGroup> builder)
    {
        builder.Property(g => g.Name).HasMaxLength(CriterionGroup.NameLength);
        builder.Property(g => g.AppraiserName).HasMaxLength(CriterionGroup.NameLength);
        builder.HasMany(g => g.Criteria).WithOne().HasForeignKey(c => c.GroupId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class CriterionConfiguration : IEntityTypeConfiguration<Criterion>
{
    public void Configure(EntityTypeBuilder<Criterion> builder)
    {
        builder.Property(c => c.Number).HasMaxLength(Criterion.NumberLength);
        builder.Property(c => c.Words).HasMaxLength(Criterion.WordsLength);
        builder.Property(c => c.ParentNumber).HasMaxLength(Criterion.NumberLength);
        builder.Property(c => c.ParentWords).HasMaxLength(CriterionGroup.NameLength);
        builder.Property(c => c.UnitOfMeasure).HasMaxLength(Criterion.UnitLength);
        builder.Property(c => c.TargetCode).HasMaxLength(Criterion.CodeLength);
        builder.Property(c => c.AppraiserName).HasMaxLength(CriterionGroup.NameLength);
        builder.HasMany(c => c.Levels).WithOne().HasForeignKey(l => l.CriterionId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(c => c.Exemptions).WithOne().HasForeignKey(e => e.CriterionId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class CriterionLevelConfiguration : IEntityTypeConfiguration<CriterionLevel>
{
    public void Configure(EntityTypeBuilder<CriterionLevel> builder) => builder.Property(l => l.Name).HasMaxLength(LineValue.LevelLength);
}

internal sealed class CriterionExemptionConfiguration : IEntityTypeConfiguration<CriterionExemption>
{
    public void Configure(EntityTypeBuilder<CriterionExemption> builder) =>
        builder.HasOne<Unit>().WithMany().HasForeignKey(e => e.UnitId).OnDelete(DeleteBehavior.Restrict);
}

internal sealed class ScoreBandConfiguration : IEntityTypeConfiguration<ScoreBand>
{
    public void Configure(EntityTypeBuilder<ScoreBand> builder) => builder.Property(b => b.Name).HasMaxLength(ScoreBand.NameLength);
}

internal sealed class TieRuleConfiguration : IEntityTypeConfiguration<TieRule>
{
    public void Configure(EntityTypeBuilder<TieRule> builder) => builder.Property(t => t.Source).HasMaxLength(TieRule.SourceLength);
}

internal sealed class ExclusionCauseConfiguration : IEntityTypeConfiguration<ExclusionCause>
{
    public void Configure(EntityTypeBuilder<ExclusionCause> builder) => builder.Property(c => c.Cause).HasMaxLength(Exclusion.CauseLength);
}

internal sealed class CriterionCommentConfiguration : IEntityTypeConfiguration<CriterionComment>
{
    public void Configure(EntityTypeBuilder<CriterionComment> builder)
    {
        builder.Property(c => c.Text).HasMaxLength(CriterionComment.Longest);
        builder.Property(c => c.Answer).HasMaxLength(CriterionComment.Longest);
        builder.Property(c => c.By).HasMaxLength(Account.NameLength);
        builder.Property(c => c.Capacity).HasMaxLength(AuditEntry.CapacityLength);
        builder.Property(c => c.AnsweredBy).HasMaxLength(Account.NameLength);
        builder.HasOne<Unit>().WithMany().HasForeignKey(c => c.UnitId).OnDelete(DeleteBehavior.Restrict);
    }
}
