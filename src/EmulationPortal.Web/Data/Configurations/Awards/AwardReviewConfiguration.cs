using EmulationPortal.Domain.Awards;
using EmulationPortal.Domain.Blocs;
using EmulationPortal.Domain.Organisation;
using EmulationPortal.Domain.Scoring;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EmulationPortal.Web.Data.Configurations.Awards;

internal sealed class AwardReviewConfiguration : IEntityTypeConfiguration<AwardReview>
{
    public void Configure(EntityTypeBuilder<AwardReview> builder)
    {
        builder.Ignore(r => r.Consensus);
        builder.HasOne<BlocYear>().WithMany().HasForeignKey(r => r.BlocYearId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(r => r.Slates).WithOne().HasForeignKey(s => s.ReviewId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(r => r.Violations).WithOne().HasForeignKey(v => v.ReviewId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(r => r.Agreements).WithOne().HasForeignKey(a => a.ReviewId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(r => r.BlocYearId).IsUnique();
    }
}

internal sealed class AwardSlateConfiguration : IEntityTypeConfiguration<AwardSlate>
{
    public void Configure(EntityTypeBuilder<AwardSlate> builder)
    {
        builder.Property(s => s.AwardCode).HasMaxLength(AwardType.CodeLength);
        builder.Property(s => s.AwardName).HasMaxLength(AwardTypeVersion.NameLength);
        builder.Property(s => s.Authority).HasMaxLength(AwardTypeVersion.AuthorityLength);
        builder.Property(s => s.MethodSource).HasMaxLength(AwardSlate.SourceLength);
        builder.ComplexProperty(s => s.Quota);
        builder.Ignore(s => s.Standing).Ignore(s => s.Chosen);
        builder.HasOne<AwardTypeVersion>().WithMany().HasForeignKey(s => s.VersionId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(s => s.Candidates).WithOne().HasForeignKey(c => c.SlateId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(s => s.Selections).WithOne().HasForeignKey(c => c.SlateId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(s => new { s.ReviewId, s.AwardCode }).IsUnique();
    }
}

internal sealed class CandidateConfiguration : IEntityTypeConfiguration<Candidate>
{
    public void Configure(EntityTypeBuilder<Candidate> builder)
    {
        builder.Property(c => c.UnitName).HasMaxLength(Candidate.NameLength);
        builder.Property(c => c.PersonName).HasMaxLength(Candidate.NameLength);
        builder.Property(c => c.Folded).HasMaxLength(Candidate.NameLength);
        builder.Property(c => c.Position).HasMaxLength(Candidate.PositionLength);
        builder.Property(c => c.Achievement).HasMaxLength(Candidate.TextLength);
        builder.Property(c => c.InitiativeNames).HasMaxLength(Candidate.TextLength);
        builder.Property(c => c.EarlierTitles).HasMaxLength(Candidate.TextLength);
        builder.Property(c => c.ProposedBy).HasMaxLength(Account.NameLength);
        builder.Property(c => c.ProposedAs).HasMaxLength(AuditEntry.CapacityLength);
        builder.Property(c => c.WithdrawnReason).HasMaxLength(Candidate.ReasonLength);
        builder.Property(c => c.WithdrawnBy).HasMaxLength(Account.NameLength);
        builder.HasOne<Unit>().WithMany().HasForeignKey(c => c.UnitId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(c => c.Answers).WithOne().HasForeignKey(a => a.CandidateId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(c => c.Reasons).WithOne().HasForeignKey(r => r.CandidateId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class ConditionAnswerConfiguration : IEntityTypeConfiguration<ConditionAnswer>
{
    public void Configure(EntityTypeBuilder<ConditionAnswer> builder)
    {
        builder.Property(a => a.Words).HasMaxLength(AwardReview.Longest);
        builder.Property(a => a.Evidence).HasMaxLength(ConditionAnswer.EvidenceLength);
        builder.Property(a => a.By).HasMaxLength(Account.NameLength);
        builder.HasOne<AwardCondition>().WithMany().HasForeignKey(a => a.ConditionId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class FindingReasonConfiguration : IEntityTypeConfiguration<FindingReason>
{
    public void Configure(EntityTypeBuilder<FindingReason> builder)
    {
        builder.Property(r => r.Key).HasMaxLength(CandidateFinding.KeyLength);
        builder.Property(r => r.FindingWords).HasMaxLength(CandidateFinding.WordsLength);
        builder.Property(r => r.Reason).HasMaxLength(AwardReview.Longest);
        builder.Property(r => r.WrittenBy).HasMaxLength(Account.NameLength);
        builder.Property(r => r.WrittenAs).HasMaxLength(AuditEntry.CapacityLength);
        builder.Property(r => r.AcceptedBy).HasMaxLength(Account.NameLength);
        builder.Property(r => r.AcceptedAs).HasMaxLength(AuditEntry.CapacityLength);
    }
}

internal sealed class CandidateConsensusConfiguration : IEntityTypeConfiguration<CandidateConsensus>
{
    public void Configure(EntityTypeBuilder<CandidateConsensus> builder)
    {
        builder.Property(a => a.Outcome).HasMaxLength(AwardReview.Longest);
        builder.Property(a => a.ScoreWords).HasMaxLength(StepRecord.NoteLength + 100);
        builder.Property(a => a.By).HasMaxLength(Account.NameLength);
        builder.Property(a => a.Capacity).HasMaxLength(AuditEntry.CapacityLength);
        builder.HasOne<Ranking>().WithMany().HasForeignKey(a => a.RankingId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(a => a.ReviewId).IsUnique();
    }
}

internal sealed class ViolationCheckConfiguration : IEntityTypeConfiguration<ViolationCheck>
{
    public void Configure(EntityTypeBuilder<ViolationCheck> builder)
    {
        builder.Property(v => v.UnitName).HasMaxLength(Candidate.NameLength);
        builder.Property(v => v.Cause).HasMaxLength(ViolationCheck.CauseLength);
        builder.Property(v => v.Document).HasMaxLength(ViolationCheck.DocumentLength);
        builder.Property(v => v.Result).HasMaxLength(ViolationCheck.ResultLength);
        builder.Property(v => v.By).HasMaxLength(Account.NameLength);
        builder.Property(v => v.ConcludedBy).HasMaxLength(Account.NameLength);
        builder.HasOne<Unit>().WithMany().HasForeignKey(v => v.UnitId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class SelectionConfiguration : IEntityTypeConfiguration<Selection>
{
    public void Configure(EntityTypeBuilder<Selection> builder)
    {
        builder.Property(s => s.RuleInWords).HasMaxLength(Selection.RuleLength);
        builder.Property(s => s.Record).HasMaxLength(Selection.RecordLength);
        builder.Property(s => s.By).HasMaxLength(Account.NameLength);
        builder.HasMany(s => s.Results).WithOne().HasForeignKey(r => r.SelectionId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(s => new { s.SlateId, s.Round }).IsUnique();
    }
}

internal sealed class SelectionResultConfiguration : IEntityTypeConfiguration<SelectionResult>
{
    public void Configure(EntityTypeBuilder<SelectionResult> builder)
    {
        builder.HasOne<Candidate>().WithMany().HasForeignKey(r => r.CandidateId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(r => new { r.SelectionId, r.CandidateId }).IsUnique();
    }
}
