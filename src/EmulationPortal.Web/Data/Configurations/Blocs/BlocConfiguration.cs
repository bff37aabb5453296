using EmulationPortal.Domain.Blocs;
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
        builder.HasIndex(s => new { s.BlocYearId, s.Step }).IsUnique();
    }
}
