namespace EmulationPortal.Domain;

/// <summary>A thing saved and changed as a whole, with everything it owns. Its key is made here (version 7, ordered by time) so that the audit row of the same save knows it.</summary>
public abstract class Root
{
    /// <summary>Identity, for life.</summary>
    public Guid Id { get; private init; } = OrderedId.Next();

    /// <summary>Grows by one whenever the thing or a part of it is saved; a form that carries an older one is answered with the conflict page.</summary>
    public long Version { get; private set; }
}

/// <summary>A part of a <see cref="Root"/>: saved with it, gone with it; a saved change raises the root's version.</summary>
public abstract class Part
{
    /// <summary>Identity, for life.</summary>
    public Guid Id { get; private init; } = OrderedId.Next();
}
