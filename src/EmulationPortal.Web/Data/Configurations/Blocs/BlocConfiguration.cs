using EmulationPortal.Domain.Blocs;
using EmulationPortal.Domain.Documents;
using EmulationPortal.Domain.Organisation;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EmulationPortal.Web.Data.Configurations.Blocs;

internal sealed class BlocConfiguration : IEntityTypeConfiguration<Bloc>
{
    public void Configure(EntityTypeBuilder<Bloc> builder)
    {
        builder.Property(b => b.Code).HasMaxLength(Bloc.CodeLength);
        builder.Property(b => b.Name).HasMaxLength(Bloc.NameLength);
        builder.Property(b => b.Description).HasMaxLength(Bloc.DescriptionLength);
        builder.Property(b => b.ParentAuthority).HasMaxLength(BlocWording.Length);
        builder.Property(b => b.DissolutionReason).HasMaxLength(Bloc.ReasonLength);
        builder.Property(b => b.Folded).HasMaxLength(3000);
        builder.ComplexProperty(b => b.Wording, wording =>
        {
            wording.Property(w => w.ChairWord).HasMaxLength(BlocWording.Length);
            wording.Property(w => w.ViceChairWord).HasMaxLength(BlocWording.Length);
            wording.Property(w => w.SuperiorBody).HasMaxLength(BlocWording.Length);
            wording.Property(w => w.BodyName).HasMaxLength(BlocWording.Length);
            wording.Property(w => w.DocumentSymbol).HasMaxLength(BlocWording.Length);
            wording.Property(w => w.Place).HasMaxLength(BlocWording.Length);
        });
        builder.HasIndex(b => b.Code).IsUnique();
    }
}

internal sealed class EmulationYearConfiguration : IEntityTypeConfiguration<EmulationYear>
{
    public void Configure(EntityTypeBuilder<EmulationYear> builder)
    {
        builder.Property(y => y.Code).HasMaxLength(EmulationYear.CodeLength);
        builder.HasIndex(y => y.Code).IsUnique();
    }
}

internal sealed class BlocYearConfiguration : IEntityTypeConfiguration<BlocYear>
{
    public void Configure(EntityTypeBuilder<BlocYear> builder)
    {
        builder.Property(y => y.HandOverNote).HasMaxLength(BlocYear.HandOverNoteLength);
        builder.HasOne<Bloc>().WithMany().HasForeignKey(y => y.BlocId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<EmulationYear>().WithMany().HasForeignKey(y => y.YearId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(y => new { y.BlocId, y.YearId }).IsUnique();
        builder.HasMany(y => y.Memberships).WithOne().HasForeignKey(m => m.BlocYearId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(y => y.Steps).WithOne().HasForeignKey(s => s.BlocYearId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class MembershipConfiguration : IEntityTypeConfiguration<Membership>
{
    public void Configure(EntityTypeBuilder<Membership> builder)
    {
        builder.Property(m => m.LeavingReason).HasMaxLength(Membership.ReasonLength);
        builder.HasOne<Unit>().WithMany().HasForeignKey(m => m.UnitId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class StepRecordConfiguration : IEntityTypeConfiguration<StepRecord>
{
    public void Configure(EntityTypeBuilder<StepRecord> builder)
    {
        builder.Property(s => s.Note).HasMaxLength(StepRecord.NoteLength);
        builder.Property(s => s.RecordedBy).HasMaxLength(StepRecord.NameLength);
        builder.Property(s => s.WithdrawnBy).HasMaxLength(StepRecord.NameLength);
        builder.Property(s => s.WithdrawalReason).HasMaxLength(StepRecord.ReasonLength);
        builder.HasIndex(s => new { s.BlocYearId, s.Step });
        builder.HasMany(s => s.Documents).WithOne().HasForeignKey(d => d.StepRecordId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(s => s.Places).WithOne().HasForeignKey(p => p.StepRecordId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class StepDocumentConfiguration : IEntityTypeConfiguration<StepDocument>
{
    public void Configure(EntityTypeBuilder<StepDocument> builder)
    {
        builder.Property(d => d.Title).HasMaxLength(StepDocument.TitleLength);
        builder.Property(d => d.Number).HasMaxLength(StepDocument.NumberLength);
        builder.Property(d => d.GivenBy).HasMaxLength(StepRecord.NameLength);
        builder.HasOne<StoredFile>().WithMany().HasForeignKey(d => d.FileId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class OutsidePlaceConfiguration : IEntityTypeConfiguration<OutsidePlace>
{
    public void Configure(EntityTypeBuilder<OutsidePlace> builder)
    {
        builder.Property(p => p.UnitName).HasMaxLength(OutsidePlace.UnitNameLength);
        builder.Property(p => p.Band).HasMaxLength(OutsidePlace.BandLength);
        builder.HasOne<Unit>().WithMany().HasForeignKey(p => p.UnitId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(p => new { p.StepRecordId, p.UnitId }).IsUnique();
    }
}
