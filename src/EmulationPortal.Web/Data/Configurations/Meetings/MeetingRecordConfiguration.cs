using EmulationPortal.Domain.Meetings;
using EmulationPortal.Domain.Organisation;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EmulationPortal.Web.Data.Configurations.Meetings;

internal sealed class AttendanceConfiguration : IEntityTypeConfiguration<Attendance>
{
    public void Configure(EntityTypeBuilder<Attendance> builder)
    {
        builder.ComplexProperty(a => a.Person, PersonColumns.Configure);
        builder.Property(a => a.AbsentReason).HasMaxLength(Attendance.ReasonLength);
        builder.Property(a => a.Revision).IsConcurrencyToken();
        builder.HasOne<Unit>().WithMany().HasForeignKey(a => a.UnitId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<MeetingGuest>().WithMany().HasForeignKey(a => a.GuestId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class OpinionConfiguration : IEntityTypeConfiguration<Opinion>
{
    public void Configure(EntityTypeBuilder<Opinion> builder)
    {
        builder.Property(o => o.Revision).IsConcurrencyToken();
        builder.HasOne<Attendance>().WithMany().HasForeignKey(o => o.AttendanceId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<AgendaItem>().WithMany().HasForeignKey(o => o.AgendaItemId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class RemarkConfiguration : IEntityTypeConfiguration<Remark>
{
    public void Configure(EntityTypeBuilder<Remark> builder)
    {
        builder.Property(r => r.Revision).IsConcurrencyToken();
        builder.HasOne<Attendance>().WithMany().HasForeignKey(r => r.AttendanceId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class ConclusionConfiguration : IEntityTypeConfiguration<Conclusion>
{
    public void Configure(EntityTypeBuilder<Conclusion> builder)
    {
        builder.Property(c => c.Responsible).HasMaxLength(Conclusion.ResponsibleLength);
        builder.Property(c => c.Revision).IsConcurrencyToken();
        builder.HasOne<Unit>().WithMany().HasForeignKey(c => c.ResponsibleUnitId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class FollowUpConfiguration : IEntityTypeConfiguration<FollowUp>
{
    public void Configure(EntityTypeBuilder<FollowUp> builder)
    {
        builder.Property(f => f.Note).HasMaxLength(FollowUp.NoteLength);
        builder.Property(f => f.Revision).IsConcurrencyToken();
        builder.HasOne<Conclusion>().WithMany().HasForeignKey(f => f.ConclusionId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(f => new { f.MeetingId, f.ConclusionId }).IsUnique();
    }
}

internal sealed class VotedItemConfiguration : IEntityTypeConfiguration<VotedItem>
{
    public void Configure(EntityTypeBuilder<VotedItem> builder)
    {
        builder.Property(v => v.Title).HasMaxLength(VotedItem.TitleLength);
        builder.Property(v => v.RuleText).HasMaxLength(VoteRule.TextLength);
        builder.Property(v => v.CorrectionReason).HasMaxLength(VotedItem.ReasonLength);
        builder.ComplexProperty(v => v.Rule, rule => rule.Property(r => r.Source).HasMaxLength(VoteRule.SourceLength));
        builder.PrimitiveCollection(v => v.PresentUnitIds);
        builder.Property(v => v.Revision).IsConcurrencyToken();
        builder.HasOne<AgendaItem>().WithMany().HasForeignKey(v => v.AgendaItemId).OnDelete(DeleteBehavior.Restrict);
    }
}
