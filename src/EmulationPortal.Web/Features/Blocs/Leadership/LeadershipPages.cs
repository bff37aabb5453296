using EmulationPortal.Domain.Blocs;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace EmulationPortal.Web.Features.Blocs.Leadership;

/// <summary>A term that covers the bloc-year.</summary>
public sealed record TermRow(Guid Id, string RoleWord, string UnitName, SelectionMode Mode, DateOnly From, string Document, IReadOnlyList<string> Years, DateOnly? EndedOn, string? EndDocument, long Version);

/// <summary>A member's line in the rotation ledger.</summary>
/// <param name="Chaired">Labels of the years it chaired, newest first.</param>
/// <param name="Turn">Its place in the order of proposal, from 1.</param>
/// <param name="Proposed">It has waited longest.</param>
public sealed record LedgerRow(Guid UnitId, string UnitName, string MemberSince, IReadOnlyList<string> Chaired, int Turn, bool Proposed);

/// <summary>Who leads, and whose turn it is.</summary>
public sealed record LeadershipPage(string Path, string Title, string ChairWord, string ViceChairWord, IReadOnlyList<TermRow> Terms, IReadOnlyList<LedgerRow> Ledger, bool Open)
{
    /// <summary>Why the ledger proposes whom it proposes; null where the bloc has no member.</summary>
    public string? Reason => Ledger switch
    {
        [] => null,
        [{ Chaired: [var last, ..] }, ..] => $"Các đơn vị đều đã làm {ChairWord}; đơn vị này lâu nhất chưa làm lại, lần gần nhất là {last}.",
        _ when Ledger.Count(r => r.Chaired.Count == 0) is > 1 and var waiting => $"Trong {waiting} đơn vị chưa từng làm {ChairWord}, đơn vị này vào sớm nhất.",
        _ => $"Chỉ còn đơn vị này chưa từng làm {ChairWord}.",
    };
}

/// <summary>The form by which a leader is announced.</summary>
/// <param name="NextLabel">The year a two-year term would also cover.</param>
public sealed record AnnouncePage(string Path, string ChairWord, string ViceChairWord, string? ChairName, IReadOnlyList<SelectListItem> Members, string NextLabel, bool NextOpen, string? Proposal, AnnounceForm Form);

/// <summary>The form by which a term is ended.</summary>
public sealed record EndTermPage(string Path, TermRow Term, EndTermForm Form);
