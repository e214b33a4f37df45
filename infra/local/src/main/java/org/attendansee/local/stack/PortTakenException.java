package org.attendansee.local.stack;

/** Another program already listens where a part wants to. */
public class PortTakenException extends StackException {

    PortTakenException(String part, int port) {
        super("Port " + port + " on 127.0.0.1 is taken, and " + part
                + " needs it. Stop the program that listens there, "
                + "or choose other ports: --port-base N moves all of them.");
    }
}
