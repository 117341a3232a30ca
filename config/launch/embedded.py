"""Both embedded servers together: up in one call, down in the right order."""

from dataclasses import dataclass, field

from config.launch import postgres, processes, redis
from config.launch.environment import Place, make_socket_folder
from config.launch.problems import LaunchError

PATIENCE = {"redis": 10, "postgres": 60}


@dataclass
class Servers:
    """PostgreSQL and Redis of one place. `hasty` is for throw-away data."""

    place: Place
    hasty: bool = False
    children: list[processes.Child] = field(default_factory=list)

    def start(self) -> None:
        """Start both and create roles and database; on any failure what has started is stopped again."""
        cluster = postgres.cluster_at(self.place, hasty=self.hasty)
        account = processes.server_account(cluster.data)
        if closed := processes.first_closed_folder(self.place.sockets.parent, account):
            raise LaunchError(
                f"The user {account.name!r} may not enter {closed}: set TMPDIR=/tmp and start again."
            )
        make_socket_folder(self.place, account.uid, account.gid)
        try:
            self.children.append(postgres.start(cluster))
            self.children.append(redis.start(self.place, hasty=self.hasty))
            postgres.prepare(cluster)
        except BaseException:
            self.stop()
            raise

    def restart_the_dead(self) -> list[str]:
        """Start again what has ended by itself; returns the names."""
        dead = [child for child in self.children if not child.alive()]
        for child in dead:
            child.sweep()
            self.children.remove(child)
            self.children.append(self.start_one(child.name))
        return [child.name for child in dead]

    def start_one(self, name: str) -> processes.Child:
        if name == "redis":
            return redis.start(self.place, hasty=self.hasty)
        return postgres.start(postgres.cluster_at(self.place, hasty=self.hasty))

    def read_note(self) -> dict:
        """What an earlier start has prepared in this database; empty for a new one."""
        return postgres.read_note(postgres.cluster_at(self.place, hasty=self.hasty))

    def write_note(self, note: dict) -> None:
        """Keep what this start has prepared."""
        postgres.write_note(postgres.cluster_at(self.place, hasty=self.hasty), note)

    def stop(self) -> None:
        """Stop Redis, then PostgreSQL, each after writing what it holds."""
        for name, patience in PATIENCE.items():
            for child in self.children:
                if child.name == name:
                    child.stop(patience)
        self.children.clear()
