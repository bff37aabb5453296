using EmulationPortal.Domain;
using EmulationPortal.Domain.Blocs;
using EmulationPortal.Typesetting;

namespace EmulationPortal.Web.Features.Shared;

/// <summary>How the chair signs for the bloc, which has no seal of its own.</summary>
public static class BlocSigner
{
    /// <summary>"TM. KHỐI THI ĐUA / TRƯỞNG KHỐI / PHÓ HIỆU TRƯỞNG / TRƯỜNG …".</summary>
    /// <param name="name">Who signs; null leaves the place open.</param>
    /// <param name="title">The signer's real title.</param>
    /// <param name="chairUnitName">The unit that chairs; null until announced.</param>
    public static Signer Of(BlocKind kind, BlocWording wording, string? name, string? title, string? chairUnitName) => new(name ?? "",
    [
        $"TM. {kind.InWords().ToUpper(VietnameseText.Culture)} THI ĐUA", wording.ChairWord.ToUpper(VietnameseText.Culture),
        .. new[] { title, chairUnitName }.OfType<string>().Select(line => line.ToUpper(VietnameseText.Culture)),
    ]);
}
