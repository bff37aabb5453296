using EmulationPortal.Domain.Blocs;
using EmulationPortal.Domain.Documents;
using EmulationPortal.Domain.Organisation;
using EmulationPortal.Domain.Reports;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EmulationPortal.Web.Data.Configurations.Reports;

internal sealed class ReportTemplateConfiguration : IEntityTypeConfiguration<ReportTemplate>
{
    public void Configure(EntityTypeBuilder<ReportTemplate> builder)
    {
        builder.HasOne<BlocYear>().WithMany().HasForeignKey(t => t.BlocYearId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(t => t.Sections).WithOne().HasForeignKey(s => s.TemplateId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(t => t.Indicators).WithOne().HasForeignKey(i => i.TemplateId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(t => new { t.BlocYearId, t.Kind }).IsUnique();
    }
}

internal sealed class TemplateSectionConfiguration : IEntityTypeConfiguration<TemplateSection>
{
    public void Configure(EntityTypeBuilder<TemplateSection> builder)
    {
        builder.Property(s => s.Heading).HasMaxLength(TemplateSection.HeadingLength);
        builder.Property(s => s.Guidance).HasMaxLength(TemplateSection.GuidanceLength);
    }
}

internal sealed class IndicatorConfiguration : IEntityTypeConfiguration<Indicator>
{
    public void Configure(EntityTypeBuilder<Indicator> builder)
    {
        builder.Property(i => i.Name).HasMaxLength(Indicator.NameLength);
        builder.Property(i => i.UnitOfMeasure).HasMaxLength(Indicator.UnitLength);
    }
}

internal sealed class UnitReportCommentConfiguration : IEntityTypeConfiguration<UnitReportComment>
{
    public void Configure(EntityTypeBuilder<UnitReportComment> builder) => builder.IsComment();
}

internal sealed class UnitReportConfiguration : IEntityTypeConfiguration<UnitReport>
{
    public void Configure(EntityTypeBuilder<UnitReport> builder)
    {
        builder.Property(r => r.SignerName).HasMaxLength(UnitReport.SignerLength);
        builder.Property(r => r.SignerTitle).HasMaxLength(UnitReport.SignerLength);
        builder.Property(r => r.ReturnReason).HasMaxLength(UnitReport.ReasonLength);
        builder.Property(r => r.FiguresBy).HasMaxLength(Account.NameLength);
        builder.HasOne<BlocYear>().WithMany().HasForeignKey(r => r.BlocYearId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Unit>().WithMany().HasForeignKey(r => r.UnitId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<StoredFile>().WithMany().HasForeignKey(r => r.ScanFileId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<IssuedDocument>().WithMany().HasForeignKey(r => r.IssuedDocumentId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(r => r.Sections).WithOne().HasForeignKey(s => s.ReportId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(r => r.Lines).WithOne().HasForeignKey(l => l.ReportId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(r => r.Attachments).WithOne().HasForeignKey(a => a.ReportId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(r => r.Comments).WithOne().HasForeignKey(c => c.ReportId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(r => r.Events).WithOne().HasForeignKey(e => e.ReportId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(r => new { r.BlocYearId, r.UnitId, r.Kind }).IsUnique();
    }
}

internal sealed class UnitReportSectionConfiguration : IEntityTypeConfiguration<UnitReportSection>
{
    public void Configure(EntityTypeBuilder<UnitReportSection> builder)
    {
        builder.Property(s => s.Guidance).HasMaxLength(TemplateSection.GuidanceLength);
        builder.IsSection();
    }
}

internal sealed class IndicatorLineConfiguration : IEntityTypeConfiguration<IndicatorLine>
{
    public void Configure(EntityTypeBuilder<IndicatorLine> builder)
    {
        builder.Property(l => l.Name).HasMaxLength(Indicator.NameLength);
        builder.Property(l => l.UnitOfMeasure).HasMaxLength(Indicator.UnitLength);
        builder.Property(l => l.Words).HasMaxLength(IndicatorLine.WordsLength);
    }
}

internal sealed class ReportAttachmentConfiguration : IEntityTypeConfiguration<ReportAttachment>
{
    public void Configure(EntityTypeBuilder<ReportAttachment> builder) =>
        builder.HasOne<StoredFile>().WithMany().HasForeignKey(a => a.FileId).OnDelete(DeleteBehavior.Restrict);
}

internal sealed class ReportEventConfiguration : IEntityTypeConfiguration<ReportEvent>
{
    public void Configure(EntityTypeBuilder<ReportEvent> builder)
    {
        builder.Property(e => e.PersonName).HasMaxLength(ReportEvent.NameLength);
        builder.Property(e => e.Capacity).HasMaxLength(ReportEvent.CapacityLength);
        builder.Property(e => e.Remark).HasMaxLength(UnitReport.ReasonLength);
    }
}

internal static class DraftedTextConfiguration
{
    /// <summary>A drafted text is compared by its own version when saved.</summary>
    public static void IsDrafted<T>(this EntityTypeBuilder<T> builder) where T : DraftedText
    {
        builder.Property(t => t.TextVersion).IsConcurrencyToken();
        builder.Property(t => t.WrittenBy).HasMaxLength(Account.NameLength);
    }

    /// <summary>A drafted text under a heading.</summary>
    public static void IsSection<T>(this EntityTypeBuilder<T> builder) where T : ReportSection
    {
        builder.Property(s => s.Heading).HasMaxLength(TemplateSection.HeadingLength);
        builder.IsDrafted();
    }
}
