package dev.crosspoint.simulation.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.Condition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class TimelineTest {

    private static final Waiter PATIENT = new Waiter() {
        @Override
        public boolean gone() {
            return false;
        }

        @Override
        public void resting(boolean resting) {
            assertThat(resting).isIn(true, false);
        }
    };

    /** Time in the room that passes only while somebody waits, in at most 1 ms at once. */
    private static final class FakeRoom implements RealTime {
        private long now = 12_345;
        private final List<Long> waits = new ArrayList<>();

        @Override
        public long nanoTime() {
            return now;
        }

        @Override
        public void await(Condition changed, long nanos) {
            waits.add(nanos);
            now += Math.min(nanos, 1_000_000);
        }
    }

    @Test
    void eventsHappenInTheOrderOfTheirTimesAndThenOfTheirPlanning() throws Exception {
        Timeline timeline = new Timeline(Pace.asFastAsPossible());
        List<String> happened = new ArrayList<>();
        timeline.exclusively(() -> {
            timeline.plan(20, () -> happened.add("b" + timeline.time()));
            timeline.plan(10, () -> {
                happened.add("a" + timeline.time());
                timeline.plan(20, () -> happened.add("d" + timeline.time()));
            });
            timeline.plan(20, () -> happened.add("c" + timeline.time()));
            timeline.plan(15, () -> happened.add("never")).cancel();
            return null;
        });
        timeline.sleepUntil(19);
        assertThat(happened).containsExactly("a10");
        timeline.sleepUntil(100);
        assertThat(happened).containsExactly("a10", "b20", "c20", "d20");
        assertThat(timeline.now()).isEqualTo(100);
    }

    @Test
    void aRetentionTestOfADayTakesNoTime() throws Exception {
        Timeline timeline = new Timeline(Pace.asFastAsPossible());
        timeline.sleepUntil(86_400_000_000_000L);
        assertThat(timeline.now()).isEqualTo(86_400_000_000_000L);
    }

    @Test
    void sleepIntoThePastReturnsAtOnce() throws Exception {
        Timeline timeline = new Timeline(Pace.asFastAsPossible());
        timeline.sleepUntil(50);
        timeline.sleepUntil(20);
        assertThat(timeline.now()).isEqualTo(50);
    }

    @Test
    void sleepLetsMessagesBeCarriedOutFirst() throws Exception {
        Timeline timeline = new Timeline(Pace.asFastAsPossible());
        AtomicBoolean quiet = new AtomicBoolean();
        timeline.add(quiet::get);
        CountDownLatch slept = new CountDownLatch(1);
        Thread sleeper = new Thread(() -> {
            try {
                timeline.sleepUntil(1000);
                slept.countDown();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        sleeper.start();
        long timeOfMessage = timeline.exclusively(timeline::time);
        quiet.set(true);
        timeline.signal();
        slept.await();
        assertThat(timeOfMessage).isZero();
        assertThat(timeline.now()).isEqualTo(1000);
    }

    @Test
    void interruptEndsASleepEvenAmongEndlessEvents() throws Exception {
        Timeline timeline = new Timeline(Pace.asFastAsPossible());
        timeline.exclusively(() -> timeline.plan(1, new Runnable() {
            @Override
            public void run() {
                timeline.plan(timeline.time() + 1, this);
            }
        }));
        Thread sleeper = Thread.currentThread();
        Thread canceller = new Thread(sleeper::interrupt);
        canceller.start();
        assertThatThrownBy(() -> timeline.sleepUntil(Long.MAX_VALUE)).isInstanceOf(InterruptedException.class);
        canceller.join();
    }

    @Test
    void waitForAConditionRunsTheEventsThatBringIt() throws Exception {
        Timeline timeline = new Timeline(Pace.asFastAsPossible());
        AtomicBoolean done = new AtomicBoolean();
        long at = timeline.exclusively(() -> {
            timeline.plan(500, () -> done.set(true));
            timeline.plan(700, () -> done.set(false));
            timeline.awaitUntil(done::get, PATIENT);
            return timeline.time();
        });
        assertThat(at).isEqualTo(500);
    }

    @Test
    void waitThatNothingEndsIsEndedByTheClientsLeaving() throws Exception {
        Timeline timeline = new Timeline(Pace.asFastAsPossible());
        AtomicBoolean gone = new AtomicBoolean();
        CountDownLatch resting = new CountDownLatch(1);
        Waiter client = new Waiter() {
            @Override
            public boolean gone() {
                return gone.get();
            }

            @Override
            public void resting(boolean nowResting) {
                resting.countDown();
            }
        };
        Thread leaver = new Thread(() -> {
            try {
                resting.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            gone.set(true);
            timeline.signal();
        });
        leaver.start();
        assertThatThrownBy(() -> timeline.exclusively(() -> {
                    timeline.awaitUntil(() -> false, client);
                    return null;
                }))
                .isInstanceOf(InterruptedException.class)
                .hasMessage("the client has gone");
        leaver.join();
    }

    @Test
    void closingEndsAllWaits() throws Exception {
        Timeline timeline = new Timeline(Pace.asFastAsPossible());
        timeline.close();
        assertThatThrownBy(() -> timeline.sleepUntil(10)).isInstanceOf(InterruptedException.class);
        assertThatThrownBy(() -> timeline.exclusively(() -> {
                    timeline.awaitUntil(() -> false, PATIENT);
                    return null;
                }))
                .isInstanceOf(InterruptedException.class);
    }

    @Test
    void wallClockPaceFollowsTheRoomAtItsSpeed() throws Exception {
        FakeRoom room = new FakeRoom();
        Timeline timeline = new Timeline(Pace.wallClock(10), room);
        List<Long> happened = new ArrayList<>();
        timeline.exclusively(() -> {
            timeline.plan(25_000_000, () -> happened.add(timeline.time()));
            return null;
        });
        timeline.sleepUntil(40_000_000);
        assertThat(room.now - 12_345).isBetween(4_000_000L, 4_000_010L);
        assertThat(happened).containsExactly(25_000_000L);
        assertThat(room.waits).allMatch(wait -> wait <= 4_000_000);
        room.now += 1_000_000;
        assertThat(timeline.now()).isBetween(50_000_000L, 50_000_100L);
    }

    @Test
    void workDoesNotPassTimeOnAWallClock() throws Exception {
        FakeRoom room = new FakeRoom();
        Timeline timeline = new Timeline(Pace.wallClock(1), room);
        timeline.exclusively(() -> {
            timeline.pass(1_000_000);
            return null;
        });
        assertThat(timeline.now()).isZero();
    }

    @Test
    void waitForAConditionOnAWallClockWaitsInTheRoom() throws Exception {
        FakeRoom room = new FakeRoom();
        Timeline timeline = new Timeline(Pace.wallClock(2), room);
        AtomicBoolean done = new AtomicBoolean();
        timeline.exclusively(() -> {
            timeline.plan(10_000_000, () -> done.set(true));
            timeline.awaitUntil(done::get, PATIENT);
            return null;
        });
        assertThat(room.now - 12_345).isBetween(5_000_000L, 5_000_010L);
    }

    @Test
    void lateReplyWaitsInTheRoomWhateverThePace() throws Exception {
        FakeRoom room = new FakeRoom();
        Timeline timeline = new Timeline(Pace.asFastAsPossible(), room);
        timeline.awaitInRoom(3_500_000, PATIENT);
        assertThat(room.now - 12_345).isEqualTo(3_500_000);
        assertThat(timeline.now()).isZero();
    }

    @Test
    void aSimulationThatStandsStillIsRefused() {
        assertThatThrownBy(() -> Pace.wallClock(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Pace(Double.NaN)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Pace.wallClock(Double.POSITIVE_INFINITY)).isInstanceOf(IllegalArgumentException.class);
    }
}
