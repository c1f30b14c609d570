package dev.crosspoint.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RunStateTest {

    @Test
    void noRunEndsWithoutMakingTheBenchSafe() {
        for (RunState end : List.of(RunState.COMPLETED, RunState.STOPPED, RunState.ABORTED, RunState.FAILED)) {
            assertThat(RunState.RUNNING.leadsTo(end)).isFalse();
            assertThat(RunState.STOPPING.leadsTo(end)).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource(RunState.class)
    void anEndedRunNeverStartsAgain(RunState next) {
        assertThat(RunState.COMPLETED.leadsTo(next)).isFalse();
        assertThat(RunState.FAILED.leadsTo(next)).isFalse();
    }

    @Test
    void illegalStepsThrow() throws InterruptedException {
        RunLifecycle lifecycle = new RunLifecycle();
        assertThatThrownBy(lifecycle::beginStopping).isInstanceOf(IllegalStateException.class);
        lifecycle.begin();
        assertThatThrownBy(lifecycle::begin).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> lifecycle.end(RunState.COMPLETED)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aCancellationDoesNotDisturbTheWayToTheSafeState() throws InterruptedException {
        RunLifecycle lifecycle = new RunLifecycle();
        lifecycle.begin();
        lifecycle.beginStopping();
        lifecycle.cancel();
        assertThat(Thread.currentThread().isInterrupted()).isFalse();
    }

    @Test
    void aCancellationThatCameTooLateForTheProtocolIsTakenBack() throws InterruptedException {
        RunLifecycle lifecycle = new RunLifecycle();
        lifecycle.begin();
        lifecycle.cancel();
        lifecycle.beginStopping();
        assertThat(Thread.currentThread().isInterrupted()).isFalse();
    }

    @Test
    void aRunThatWasCancelledBeforeItBeganMeasuresNothing() {
        RunLifecycle lifecycle = new RunLifecycle();
        lifecycle.cancel();
        assertThatThrownBy(lifecycle::begin).isInstanceOf(InterruptedException.class);
    }
}
