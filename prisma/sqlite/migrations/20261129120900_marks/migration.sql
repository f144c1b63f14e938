-- CreateTable
CREATE TABLE "board_mark" (
    "boardId" TEXT NOT NULL,
    "mark" TEXT NOT NULL,

    PRIMARY KEY ("boardId", "mark"),
    CONSTRAINT "board_mark_boardId_fkey" FOREIGN KEY ("boardId") REFERENCES "board" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);
