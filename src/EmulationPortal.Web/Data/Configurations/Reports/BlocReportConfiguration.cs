using EmulationPortal.Domain.Blocs;
using EmulationPortal.Domain.Documents;
using EmulationPortal.Domain.Organisation;
using EmulationPortal.Domain.Reports;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EmulationPortal.Web.Data.Configurations.Reports;

internal sealed class BlocReportConfiguration : IEntityTypeConfiguration<BlocReport>
{
    public void Configure(EntityTypeBuilder<BlocReport> builder)
    {
        builder.Property(r => r.Title).HasMaxLength(BlocReport.TitleLength);
        builder.Property(r => r.SignerName).HasMaxLength(UnitReport.SignerLength);
        builder.Property(r => r.SignerTitle).HasMaxLength(UnitReport.SignerLength);
        builder.HasOne<BlocYear>().WithMany().HasForeignKey(r => r.BlocYearId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<IssuedDocument>().WithMany().HasForeignKey(r => r.IssuedDocumentId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(r => r.Sections).WithOne().HasForeignKey(s => s.ReportId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(r => r.Pieces).WithOne().HasForeignKey(p => p.ReportId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(r => r.Comments).WithOne().HasForeignKey(c => c.ReportId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(r => r.Figures).WithOne().HasForeignKey(f => f.ReportId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany<YearAcknowledgement>("acknowledgements").WithOne().HasForeignKey(a => a.ReportId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(r => new { r.BlocYearId, r.Kind }).IsUnique();
    }
}

internal sealed class BlocReportCommentConfiguration : IEntityTypeConfiguration<BlocReportComment>
{
    public void Configure(EntityTypeBuilder<BlocReportComment> builder) => builder.IsComment();
}

internal sealed class ReportVersionConfiguration : IEntityTypeConfiguration<ReportVersion>
{
    public void Configure(EntityTypeBuilder<ReportVersion> builder)
    {
        builder.Property(v => v.Occasion).HasMaxLength(ReportVersion.OccasionLength);
        builder.Property(v => v.PersonName).HasMaxLength(Account.NameLength);
        builder.HasOne<BlocYear>().WithMany().HasForeignKey(v => v.BlocYearId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(v => new { v.ReportId, v.Number }).IsUnique();
        builder.Ignore(v => v.Parts);
    }
}

internal sealed class BlocReportSectionConfiguration : IEntityTypeConfiguration<BlocReportSection>
{
    public void Configure(EntityTypeBuilder<BlocReportSection> builder) => builder.IsSection();
}

internal sealed class GatheredPieceConfiguration : IEntityTypeConfiguration<GatheredPiece>
{
    public void Configure(EntityTypeBuilder<GatheredPiece> builder)
    {
        builder.Property(p => p.UnitName).HasMaxLength(Unit.NameLength);
        builder.HasOne<BlocReportSection>().WithMany().HasForeignKey(p => p.SectionId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Unit>().WithMany().HasForeignKey(p => p.UnitId).OnDelete(DeleteBehavior.Restrict);
        builder.IsDrafted();
    }
}

internal sealed class GatheredFigureConfiguration : IEntityTypeConfiguration<GatheredFigure>
{
    public void Configure(EntityTypeBuilder<GatheredFigure> builder)
    {
        builder.Property(f => f.UnitName).HasMaxLength(Unit.NameLength);
        builder.Property(f => f.Name).HasMaxLength(Indicator.NameLength);
        builder.Property(f => f.UnitOfMeasure).HasMaxLength(Indicator.UnitLength);
        builder.Property(f => f.Words).HasMaxLength(IndicatorLine.WordsLength);
        builder.HasOne<Unit>().WithMany().HasForeignKey(f => f.UnitId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class YearAcknowledgementConfiguration : IEntityTypeConfiguration<YearAcknowledgement>
{
    public void Configure(EntityTypeBuilder<YearAcknowledgement> builder)
    {
        builder.Property(a => a.Sentence).HasMaxLength(StrangeYears.SentenceLength);
        builder.Property(a => a.By).HasMaxLength(Account.NameLength);
    }
}

internal sealed class SetAsideTextConfiguration : IEntityTypeConfiguration<SetAsideText>
{
    public void Configure(EntityTypeBuilder<SetAsideText> builder)
    {
        builder.Property(t => t.PersonName).HasMaxLength(Account.NameLength);
        builder.HasOne<BlocYear>().WithMany().HasForeignKey(t => t.BlocYearId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(t => new { t.SectionId, t.AccountId });
    }
}
