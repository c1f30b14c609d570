package dev.crosspoint.store;

/** A folder is not the run that was expected, or its files are damaged, missing or in use; the message says which and where. */
public final class RunFolderException extends RuntimeException {

    public RunFolderException(String message) {
        super(message);
    }

    public RunFolderException(String message, Throwable cause) {
        super(message, cause);
    }
}
