using EmulationPortal.Domain.Awards;
using EmulationPortal.Domain.Blocs;
using EmulationPortal.Domain.Organisation;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EmulationPortal.Web.Data.Configurations.Awards;

internal sealed class BallotConfiguration : IEntityTypeConfiguration<Ballot>
{
    public void Configure(EntityTypeBuilder<Ballot> builder)
    {
        builder.Property(b => b.Title).HasMaxLength(Ballot.TitleLength);
        builder.Property(b => b.VoidReason).HasMaxLength(Ballot.ReasonLength);
        builder.Property(b => b.ProposedBy).HasMaxLength(Ballot.WhoLength);
        builder.Property(b => b.OpenedBy).HasMaxLength(2 * Ballot.WhoLength);
        builder.Property(b => b.ClosedBy).HasMaxLength(2 * Ballot.WhoLength);
        builder.Ignore(b => b.ElectedUnits).Ignore(b => b.QuestionsInOrder);
        builder.HasOne<BlocYear>().WithMany().HasForeignKey(b => b.BlocYearId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(b => b.Questions).WithOne().HasForeignKey(q => q.BallotId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(b => b.Voters).WithOne().HasForeignKey(v => v.BallotId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(b => b.Tellers).WithOne().HasForeignKey(t => t.BallotId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(b => new { b.BlocYearId, b.Number }).IsUnique();
    }
}

internal sealed class BallotQuestionConfiguration : IEntityTypeConfiguration<BallotQuestion>
{
    public void Configure(EntityTypeBuilder<BallotQuestion> builder)
    {
        builder.ToTable("BallotQuestions");
        builder.Ignore(q => q.OptionsInOrder);
        builder.Property(q => q.Text).HasMaxLength(BallotQuestion.TextLength);
        builder.Property(q => q.RuleText).HasMaxLength(BallotQuestion.RuleTextLength);
        builder.ComplexProperty(q => q.Rule, rule => rule.Property(r => r.Source).HasMaxLength(BallotRule.SourceLength));
        builder.HasMany(q => q.Options).WithOne().HasForeignKey(o => o.QuestionId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class BallotOptionConfiguration : IEntityTypeConfiguration<BallotOption>
{
    public void Configure(EntityTypeBuilder<BallotOption> builder)
    {
        builder.ToTable("BallotOptions");
        builder.Property(o => o.Text).HasMaxLength(BallotOption.TextLength);
        builder.HasOne<Unit>().WithMany().HasForeignKey(o => o.UnitId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class BallotTellerConfiguration : IEntityTypeConfiguration<BallotTeller>
{
    public void Configure(EntityTypeBuilder<BallotTeller> builder)
    {
        builder.ToTable("BallotTellers");
        builder.Property(t => t.Name).HasMaxLength(BallotTeller.NameLength);
        builder.Property(t => t.Title).HasMaxLength(BallotTeller.TitleLength);
    }
}

internal sealed class BallotVoterConfiguration : IEntityTypeConfiguration<BallotVoter>
{
    public void Configure(EntityTypeBuilder<BallotVoter> builder)
    {
        builder.ToTable("BallotVoters");
        builder.Property(v => v.UnitName).HasMaxLength(Unit.NameLength);
        builder.HasOne<Unit>().WithMany().HasForeignKey(v => v.UnitId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(v => new { v.BallotId, v.UnitId }).IsUnique();
    }
}

internal sealed class BallotBoxConfiguration : IEntityTypeConfiguration<BallotBox>
{
    public void Configure(EntityTypeBuilder<BallotBox> builder)
    {
        builder.HasKey(b => b.BallotId);
        builder.HasOne<Ballot>().WithOne().HasForeignKey<BallotBox>(b => b.BallotId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class BallotKeeperConfiguration : IEntityTypeConfiguration<BallotKeeper>
{
    public void Configure(EntityTypeBuilder<BallotKeeper> builder)
    {
        builder.HasKey(k => new { k.BallotId, k.Keeper });
        builder.Ignore(k => k.Key);
        builder.HasOne<Ballot>().WithMany().HasForeignKey(k => k.BallotId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class SealedPaperConfiguration : IEntityTypeConfiguration<SealedPaper>
{
    public void Configure(EntityTypeBuilder<SealedPaper> builder)
    {
        builder.Property(p => p.Receipt).HasMaxLength(BallotRows.ReceiptLetters);
        builder.HasOne<Ballot>().WithMany().HasForeignKey(p => p.BallotId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(p => p.BallotId);
    }
}
