namespace EmulationPortal.Web.Features.Scoring.Rounds;

/// <summary>Who checks a card, named by the chair or the office.</summary>
public sealed class CheckersForm
{
    public List<Guid> Checkers { get; set; } = [];
}

/// <summary>A unit that could check the card.</summary>
/// <param name="Checks">Cards it checks already.</param>
public sealed record CheckerChoice(Guid UnitId, string Name, int Checks);

/// <summary>A card to be laid out, or to be given more checkers.</summary>
/// <param name="PostTo">Where the form goes.</param>
/// <param name="IsNew">The card is to be laid out.</param>
/// <param name="Words">What follows from it at this stage, in sentences.</param>
/// <param name="Choices">Empty where no checkers are named now.</param>
public sealed record NewcomerPage(string Path, string PostTo, string UnitName, bool IsNew, IReadOnlyList<string> Words, IReadOnlyList<CheckerChoice> Choices, CheckersForm Form);
