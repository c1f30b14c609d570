package dev.crosspoint.scpi;

/** A channel whose output somebody may hold while it has to go off. */
public interface RevocableOutput {

    /** Sees to it that nobody can source through the output from now on, even if it turns out to be still on. */
    void revokeOutput();

    /** Takes notice that the output is known to be off. */
    void forgetOutput();
}
