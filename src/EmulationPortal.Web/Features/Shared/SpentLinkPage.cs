namespace EmulationPortal.Web.Features.Shared;

/// <summary>What is shown for a link that does not work, whatever the reason.</summary>
/// <param name="WhatToDo">How to come to a new one.</param>
/// <param name="Again">Where to ask for a new one; null where a person must be asked.</param>
public sealed record SpentLinkPage(string WhatToDo, ActionLink? Again = null);
