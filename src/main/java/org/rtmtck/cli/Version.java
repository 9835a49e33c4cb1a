package org.rtmtck.cli;

import org.rtmtck.certify.KitInfo;
import picocli.CommandLine.IVersionProvider;

/** What {@code --version} prints. */
final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
        return new String[] {"rtm-tck " + KitInfo.currentVersion(), "Java " + Runtime.version()};
    }
}
