using EmulationPortal.Domain.Blocs;
using EmulationPortal.Domain.Documents;
using EmulationPortal.Domain.Meetings;
using EmulationPortal.Domain.Organisation;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EmulationPortal.Web.Data.Configurations.Meetings;

internal sealed class MeetingConfiguration : IEntityTypeConfiguration<Meeting>
{
    public void Configure(EntityTypeBuilder<Meeting> builder)
    {
        builder.Property(m => m.Title).HasMaxLength(Meeting.TitleLength);
        builder.Property(m => m.Place).HasMaxLength(Meeting.PlaceLength);
        builder.Property(m => m.StateReason).HasMaxLength(Meeting.ReasonLength);
        builder.ComplexProperty(m => m.Secretary, PersonColumns.Configure);
        builder.HasOne<BlocYear>().WithMany().HasForeignKey(m => m.BlocYearId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Unit>().WithMany().HasForeignKey(m => m.HostUnitId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Account>().WithMany().HasForeignKey(m => m.SecretaryAccountId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(m => m.Years).WithOne().HasForeignKey(p => p.MeetingId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(m => m.Roll).WithOne().HasForeignKey(p => p.MeetingId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(m => m.Presiders).WithOne().HasForeignKey(p => p.MeetingId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(m => m.Agenda).WithOne().HasForeignKey(p => p.MeetingId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(m => m.Guests).WithOne().HasForeignKey(p => p.MeetingId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(m => m.Attendances).WithOne().HasForeignKey(p => p.MeetingId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(m => m.Opinions).WithOne().HasForeignKey(p => p.MeetingId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(m => m.Remarks).WithOne().HasForeignKey(p => p.MeetingId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(m => m.Conclusions).WithOne().HasForeignKey(p => p.MeetingId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(m => m.FollowUps).WithOne().HasForeignKey(p => p.MeetingId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(m => m.VotedItems).WithOne().HasForeignKey(p => p.MeetingId).OnDelete(DeleteBehavior.Cascade);
        builder.Ignore(m => m.Kinds).Ignore(m => m.Chair).Ignore(m => m.CurrentItem).Ignore(m => m.Concluded).Ignore(m => m.AgendaInOrder);
    }
}

/// <summary>Columns of a person as printed.</summary>
internal static class PersonColumns
{
    public static void Configure(ComplexPropertyBuilder<MeetingPerson> person)
    {
        person.Property(p => p.Honorific).HasMaxLength(MeetingPerson.HonorificLength);
        person.Property(p => p.Name).HasMaxLength(MeetingPerson.NameLength);
        person.Property(p => p.Title).HasMaxLength(MeetingPerson.TitleLength);
    }
}

internal sealed class InvitationReplyConfiguration : IEntityTypeConfiguration<InvitationReply>
{
    public void Configure(EntityTypeBuilder<InvitationReply> builder)
    {
        builder.Property(r => r.Reason).HasMaxLength(Attendance.ReasonLength);
        builder.Property(r => r.Note).HasMaxLength(InvitationReply.NoteLength);
        builder.Property(r => r.PersonName).HasMaxLength(Account.NameLength);
        builder.HasOne<Meeting>().WithMany().HasForeignKey(r => r.MeetingId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Unit>().WithMany().HasForeignKey(r => r.UnitId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(r => new { r.MeetingId, r.UnitId }).IsUnique();
        builder.HasMany(r => r.People).WithOne().HasForeignKey(p => p.ReplyId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(r => r.Events).WithOne().HasForeignKey(e => e.ReplyId).OnDelete(DeleteBehavior.Cascade);
        builder.Ignore(r => r.Summary);
    }
}

internal sealed class ReplyPersonConfiguration : IEntityTypeConfiguration<ReplyPerson>
{
    public void Configure(EntityTypeBuilder<ReplyPerson> builder)
    {
        builder.ComplexProperty(p => p.Person, PersonColumns.Configure);
        builder.Property(p => p.Phone).HasMaxLength(ReplyPerson.PhoneLength);
    }
}

internal sealed class ReplyEventConfiguration : IEntityTypeConfiguration<ReplyEvent>
{
    public void Configure(EntityTypeBuilder<ReplyEvent> builder)
    {
        builder.Property(e => e.PersonName).HasMaxLength(Account.NameLength);
        builder.Property(e => e.Capacity).HasMaxLength(ReplyEvent.CapacityLength);
    }
}

internal sealed class MeetingYearConfiguration : IEntityTypeConfiguration<MeetingYear>
{
    public void Configure(EntityTypeBuilder<MeetingYear> builder)
    {
        builder.HasOne<BlocYear>().WithMany().HasForeignKey(y => y.BlocYearId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(y => new { y.BlocYearId, y.Number }).IsUnique();
    }
}

internal sealed class RollEntryConfiguration : IEntityTypeConfiguration<RollEntry>
{
    public void Configure(EntityTypeBuilder<RollEntry> builder)
    {
        builder.Property(r => r.UnitName).HasMaxLength(Unit.NameLength);
        builder.HasOne<Unit>().WithMany().HasForeignKey(r => r.UnitId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class PresiderConfiguration : IEntityTypeConfiguration<Presider>
{
    public void Configure(EntityTypeBuilder<Presider> builder)
    {
        builder.ComplexProperty(p => p.Person, PersonColumns.Configure);
        builder.HasOne<Unit>().WithMany().HasForeignKey(p => p.UnitId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class MeetingGuestConfiguration : IEntityTypeConfiguration<MeetingGuest>
{
    public void Configure(EntityTypeBuilder<MeetingGuest> builder)
    {
        builder.Property(g => g.Body).HasMaxLength(MeetingGuest.BodyLength);
        builder.ComplexProperty(g => g.Person, PersonColumns.Configure);
    }
}

internal sealed class AgendaItemConfiguration : IEntityTypeConfiguration<AgendaItem>
{
    public void Configure(EntityTypeBuilder<AgendaItem> builder)
    {
        builder.Property(i => i.Title).HasMaxLength(AgendaItem.TitleLength);
        builder.Property(i => i.Presenter).HasMaxLength(AgendaItem.PresenterLength);
        builder.Property(i => i.Script).HasMaxLength(AgendaItem.ScriptLength);
        builder.Property(i => i.Revision).IsConcurrencyToken();
        builder.HasMany(i => i.Papers).WithOne().HasForeignKey(p => p.AgendaItemId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class AgendaPaperConfiguration : IEntityTypeConfiguration<AgendaPaper>
{
    public void Configure(EntityTypeBuilder<AgendaPaper> builder)
    {
        builder.Property(p => p.Title).HasMaxLength(AgendaPaper.TitleLength);
        builder.HasOne<StoredFile>().WithMany().HasForeignKey(p => p.StoredFileId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<IssuedDocument>().WithMany().HasForeignKey(p => p.IssuedDocumentId).OnDelete(DeleteBehavior.Restrict);
    }
}
