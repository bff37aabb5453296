using EmulationPortal.Domain.Blocs;
using EmulationPortal.Domain.Blocs.Charters;
using EmulationPortal.Domain.Documents;
using EmulationPortal.Domain.Organisation;
using EmulationPortal.Domain.Reports;
using EmulationPortal.Web.Data.Configurations.Reports;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EmulationPortal.Web.Data.Configurations.Blocs;

internal sealed class CharterConfiguration : IEntityTypeConfiguration<Charter>
{
    public void Configure(EntityTypeBuilder<Charter> builder)
    {
        builder.Property(c => c.Title).HasMaxLength(Charter.TitleLength);
        builder.Property(c => c.AdoptionNote).HasMaxLength(Charter.NoteLength);
        builder.Property(c => c.BasisOverride).HasMaxLength(Charter.BasisLength);
        builder.Property(c => c.SignerName).HasMaxLength(UnitReport.SignerLength);
        builder.Property(c => c.SignerTitle).HasMaxLength(UnitReport.SignerLength);
        builder.Property(c => c.BasisNote).HasMaxLength(Charter.NoteLength);
        builder.ComplexProperty(c => c.Terms);
        builder.HasOne<BlocYear>().WithMany().HasForeignKey(c => c.BlocYearId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<IssuedDocument>().WithMany().HasForeignKey(c => c.IssuedDocumentId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(c => c.Parts).WithOne().HasForeignKey(p => p.CharterId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(c => c.Comments).WithOne().HasForeignKey(p => p.CharterId).OnDelete(DeleteBehavior.Cascade);
        builder.Ignore(c => c.Years);
        builder.HasIndex(c => new { c.BlocYearId, c.Kind, c.Edition }).IsUnique();
    }
}

internal sealed class CharterPartConfiguration : IEntityTypeConfiguration<CharterPart>
{
    public void Configure(EntityTypeBuilder<CharterPart> builder)
    {
        builder.Property(p => p.Heading).HasMaxLength(CharterPart.HeadingLength);
        builder.Ignore(p => p.Rows);
        builder.IsDrafted();
    }
}

internal sealed class CharterCommentConfiguration : IEntityTypeConfiguration<CharterComment>
{
    public void Configure(EntityTypeBuilder<CharterComment> builder) => builder.IsComment();
}
