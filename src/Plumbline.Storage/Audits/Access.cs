namespace Plumbline.Storage.Audits;

/// <summary>Who touches a person's record, and what for.</summary>
/// <param name="Actor">Identity of the account, the device or the job; never a name.</param>
/// <param name="Role">In which role.</param>
/// <param name="Purpose">What for, as the name of the use case: "log-session".</param>
public sealed record Access(string Actor, AccessRole Role, string Purpose);

/// <summary>In which role somebody touches a record.</summary>
public enum AccessRole
{
    /// <summary>The person themselves, by their link.</summary>
    Patient,

    /// <summary>A clinician.</summary>
    Clinician,

    /// <summary>An assistant of the clinic.</summary>
    Assistant,

    /// <summary>An auditor, who only reads.</summary>
    Auditor,

    /// <summary>The owner of the clinic.</summary>
    Owner,

    /// <summary>The program by itself.</summary>
    Program,
}

/// <summary>What was done.</summary>
public enum AccessAct
{
    /// <summary>Events were appended.</summary>
    Append,

    /// <summary>An episode was read.</summary>
    Read,

    /// <summary>New events of a clinic were read.</summary>
    Follow,

    /// <summary>Names or addresses were written.</summary>
    Register,

    /// <summary>Names or addresses were read.</summary>
    Look,

    /// <summary>A link or a device was given out or ended.</summary>
    Link,

    /// <summary>Something was agreed to or taken back.</summary>
    Consent,

    /// <summary>Somebody wrote to the other side, or saw what was written.</summary>
    Message,

    /// <summary>A lock was seen.</summary>
    Acknowledge,

    /// <summary>The clinic's settings, its texts or its accounts were changed.</summary>
    Manage,

    /// <summary>Somebody signed in or out, or tried to.</summary>
    SignIn,

    /// <summary>A person asked to be erased, or was answered.</summary>
    Request,

    /// <summary>Everything of a person was handed out.</summary>
    Export,

    /// <summary>A person was erased.</summary>
    Erase,
}
