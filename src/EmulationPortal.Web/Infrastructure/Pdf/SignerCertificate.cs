using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using EmulationPortal.Domain;
using EmulationPortal.Domain.Documents;

namespace EmulationPortal.Web.Infrastructure.Pdf;

/// <summary>Reads who a certificate names, and whether this machine trusts it. Nothing is fetched from outside: a file of a stranger must not make the server call an address.</summary>
internal static class SignerCertificate
{
    private const string CommonName = "2.5.4.3";
    private const string Organisation = "2.5.4.10";
    private const int MostCertificates = 16;

    /// <summary>The signature of a certificate's holder, as yet without a fault.</summary>
    /// <param name="certificate">The signer's.</param>
    /// <param name="others">What the signature brought along.</param>
    /// <param name="stated">The stated time, UTC.</param>
    public static ReadSignature Read(X509Certificate2 certificate, X509Certificate2Collection others, DateTime? stated)
    {
        var organisation = Named(certificate.SubjectName, Organisation);
        var signer = Named(certificate.SubjectName, CommonName) ?? organisation ?? "Không ghi tên";
        return new ReadSignature(signer, organisation == signer ? null : organisation, Named(certificate.IssuerName, CommonName) ?? Named(certificate.IssuerName, Organisation), stated,
            SignatureFault.None, IsTrusted(certificate, others, stated));
    }

    /// <summary>Names come from strangers: one line, no signs that turn or hide text, no longer than is kept.</summary>
    private static string? Named(X500DistinguishedName name, string part)
    {
        foreach (var piece in name.EnumerateRelativeDistinguishedNames(reversed: false))
        {
            if (piece.HasMultipleElements || piece.GetSingleElementType().Value != part || piece.GetSingleElementValue() is not { } value)
                continue;
            var clean = VietnameseText.Tidy(string.Concat(value.Where(c => !char.IsControl(c) && char.GetUnicodeCategory(c) != System.Globalization.UnicodeCategory.Format)));
            return clean.Length == 0 ? null : clean.Length <= CopySignature.NameLength ? clean : clean[..(CopySignature.NameLength - 1)] + "…";
        }

        return null;
    }

    private static bool IsTrusted(X509Certificate2 certificate, X509Certificate2Collection others, DateTime? stated)
    {
        if (others.Count > MostCertificates)
            return false;
        using var chain = new X509Chain();
        chain.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
        chain.ChainPolicy.DisableCertificateDownloads = true;
        chain.ChainPolicy.ExtraStore.AddRange(others);
        if (stated is { } time)
            chain.ChainPolicy.VerificationTime = time.ToLocalTime();
        try
        {
            return chain.Build(certificate);
        }
        catch (CryptographicException)
        {
            return false;
        }
    }
}
